# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::JoinRequestsController do
  include_context "with chapters"

  fab!(:other_leader, :user)

  before { other_chapter.group.add_owner(other_leader) }

  def decide(request, decision, **params)
    put "/verified-members/join-requests/#{request.id}/#{decision}.json", params:
  end

  describe "#index" do
    it "has what waits in the chapters that one leads, with the askers' public record" do
      topic = Fabricate(:topic, category: chapter.board)
      Fabricate(:post, user: holder, topic:)
      Fabricate(:verified_members_join_request, chapter: other_chapter)
      sign_in(leader)

      get "/verified-members/join-requests.json"

      row = response.parsed_body["join_requests"].sole
      expect(row).to include("id" => join_request.id, "message" => "I can drive.")
      expect(row["user"]).to include("posts_in_board" => 1, "verified_as" => [affiliation.id])
      expect(row["user"].keys).to contain_exactly(
        *%w[id username name avatar_template created_at posts_in_board verified_as],
      )
      expect(response.parsed_body["chapters"].pluck("id", "pending_count")).to eq([[chapter.id, 1]])
      expect(response.parsed_body["meta"]).to eq("next" => nil, "pending_count" => 1)
    end

    it "goes from page to page, the longest waiting first, and to what has been decided" do
      added =
        Array.new(40) do |days|
          Fabricate(:verified_members_join_request, chapter:, asked_at: (50 - days).days.ago)
        end
      added.last.close!(:declined, by: leader, reason: "No place.")
      sign_in(leader)

      get "/verified-members/join-requests.json"
      first = response.parsed_body["join_requests"].pluck("id")
      get "/verified-members/join-requests.json",
          params: {
            after: response.parsed_body["meta"]["next"],
          }
      second = response.parsed_body["join_requests"].pluck("id")
      get "/verified-members/join-requests.json", params: { state: "closed" }

      expect(first + second).to eq(added.first(39).map(&:id) + [join_request.id])
      expect(response.parsed_body["join_requests"].sole).to include(
        "id" => added.last.id,
        "reason" => "No place.",
        "decided_by" => a_hash_including("username" => leader.username),
      )
    end

    it "is a page that survives a reload, for whoever leads" do
      sign_in(leader)
      get "/verified-members/join-requests"
      expect(response.status).to eq(200)

      sign_in(member)
      get "/verified-members/join-requests"
      expect(response.status).to eq(404)
    end
  end

  describe "#create" do
    before { sign_in(holder) }

    it "answers with the request, and the chapter as it stands for the asker now" do
      params = { chapter_id: other_chapter.id, message: "I live nearby." }

      post("/verified-members/join-requests.json", params:)

      request = response.parsed_body["join_request"]
      expect(request).to include("state" => "pending", "message" => "I live nearby.")
      expect(response.parsed_body["chapter"]["my"]["request"]["id"]).to eq(request["id"])

      post("/verified-members/join-requests.json", params:)
      expect(response.status).to eq(422)
      expect(response.parsed_body["errors"]).to eq(
        [I18n.t("verified_members.errors.asked_already")],
      )
    end

    it "says until when one has to wait after a refusal, and for how many open requests" do
      freeze_time Time.utc(2026, 11, 24, 8)
      join_request.close!(:declined, by: leader, reason: "Tell us more.")
      post "/verified-members/join-requests.json", params: { chapter_id: chapter.id }
      expect(response.parsed_body["errors"].first).to include("December 8, 2026 on")

      SiteSetting.verified_members_max_open_join_requests = 1
      Fabricate(:verified_members_join_request, user: holder)
      post "/verified-members/join-requests.json", params: { chapter_id: other_chapter.id }
      expect(response.parsed_body["errors"].first).to include("1 request open")

      freeze_time Time.utc(2026, 12, 8, 9)
      SiteSetting.verified_members_max_open_join_requests = 2
      post "/verified-members/join-requests.json", params: { chapter_id: chapter.id }
      expect(response.status).to eq(200)
    end

    it "takes only so many an hour" do
      RateLimiter.enable

      statuses =
        Array.new(21) do
          post "/verified-members/join-requests.json", params: { chapter_id: 0 }
          response.status
        end

      expect(statuses.tally).to eq(404 => 20, 429 => 1)
    end
  end

  describe "deciding" do
    it "lets a leader in and tells the asker" do
      sign_in(leader)

      decide(join_request, "accept")

      expect(response.parsed_body["join_request"]).to include("state" => "accepted")
      expect(chapter.group.users).to include(holder)
      expect(holder.notifications.last.data_hash).to include(event: "join_accepted")
    end

    it "tells who was faster, with the request as it is now" do
      join_request.close!(:declined, by: admin, reason: "No place.")
      sign_in(leader)

      decide(join_request, "accept")

      expect(response.status).to eq(409)
      expect(response.parsed_body).to include(
        "error_type" => "already_decided",
        "errors" => [
          I18n.t(
            "verified_members.decided_already.join_request.declined",
            username: admin.username,
          ),
        ],
        "extras" => {
          "join_request" => a_hash_including("state" => "declined"),
        },
      )
    end

    it "hides the requests of a chapter that one does not lead, and one's own" do
      sign_in(other_leader)
      decide(join_request, "accept")
      expect(response.status).to eq(404)

      own = Fabricate(:verified_members_join_request, chapter:, user: moderator)
      sign_in(moderator)
      decide(own, "accept")
      expect(response.status).to eq(404)
      expect(own.reload).to be_pending
    end

    it "decides several at once, and says for each what became of it" do
      chapter.update!(capacity: 2)
      others =
        Array.new(2) do
          user = Fabricate(:verified_members_verification, affiliation:).user
          Fabricate(:verified_members_join_request, chapter:, user:)
        end
      elsewhere = Fabricate(:verified_members_join_request, chapter: other_chapter)
      sign_in(leader)

      put "/verified-members/join-requests/decide.json",
          params: {
            decision: "accept",
            ids: [join_request, *others, elsewhere].map(&:id),
          }

      full = I18n.t("verified_members.errors.chapter_full")
      unknown = I18n.t("verified_members.errors.join_request_unknown")
      results = response.parsed_body["results"]
      expect(results.pluck("error")).to eq([nil, full, full, unknown])
      expect(results.map { |it| it["join_request"]&.fetch("state") }).to eq(
        ["accepted", "pending", "pending", nil],
      )
    end
  end

  it "lets only the one who asked take a request back, while it is open" do
    sign_in(holder)
    2.times { put "/verified-members/join-requests/#{join_request.id}/withdraw.json" }

    expect(response.status).to eq(409)
    expect(join_request.reload).to be_withdrawn
    expect(GroupRequest.where(user: holder)).to be_empty
  end
end
