# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Admin::ApplicationsController do
  include_context "with a small world"

  base = "/admin/plugins/discourse-verified-members/applications"
  size = DiscourseVerifiedMembers::Keyset::SIZE

  before { sign_in(moderator) }

  def ids
    response.parsed_body["applications"].pluck("id")
  end

  # @return [Array<Integer>] the ids of all pages, joined by their cursors
  def walk(path, params, key)
    found = []
    loop do
      get path, params: params
      found.concat(response.parsed_body[key].pluck("id"))
      params = params.merge(after: response.parsed_body["meta"]["next"])
      return found if params[:after].nil?
    end
  end

  describe "#index" do
    it "says how many wait and since when, whatever the filter" do
      application.update!(submitted_at: 3.days.ago)

      get "#{base}.json", params: { state: "refused" }

      expect(ids).to be_empty
      expect(response.parsed_body["meta"]).to eq(
        "next" => nil,
        "pending_count" => 1,
        "over_target_count" => 0,
        "waiting_since" => application.reload.submitted_at.as_json,
      )
    end

    it "joins its pages without gap or double where many came at the same instant" do
      same = Time.zone.now.floor(6)
      others =
        Array.new(2 * size) do
          Fabricate(:verified_members_application, affiliation:, submitted_at: same)
        end
      application.update!(submitted_at: same + 1.second)

      oldest_first = walk("#{base}.json", {}, "applications")
      expect(oldest_first).to eq([*others.map(&:id).sort, application.id])

      DiscourseVerifiedMembers::Application.update_all(state: 3, decided_at: same)
      newest_first = walk("#{base}.json", { state: "refused" }, "applications")
      expect(newest_first).to eq(oldest_first.reverse)
    end

    it "finds by the beginning of a username or a part of a name, and takes wildcards as text" do
      applicant.update!(name: "林小河 Lin 100%")

      [applicant.username.upcase.first(4), "小河", "100%", "lin"].each do |term|
        get "#{base}.json", params: { q: term }
        expect(ids).to eq([application.id])
      end
      ["%", "_" * applicant.username.length, "nobody"].each do |term|
        applicant.update!(name: "林小河")
        get "#{base}.json", params: { q: term }
        expect(ids).to be_empty
      end
    end

    it "filters by state and affiliation" do
      other = Fabricate(:verified_members_application)
      refused = Fabricate(:verified_members_application, affiliation:, state: :refused)

      get "#{base}.json", params: { affiliation_id: other.affiliation_id }
      expect(ids).to eq([other.id])

      get "#{base}.json", params: { affiliation_id: affiliation.id, state: "refused" }
      expect(ids).to eq([refused.id])
    end

    it "lists what is over the target of its affiliation, the longest waiting first" do
      freeze_time Time.utc(2026, 11, 25, 12)
      slow = Fabricate(:verified_members_affiliation, target_days: 10)
      new_application = ->(waiting_since, **more) do
        Fabricate(
          :verified_members_application,
          affiliation:,
          submitted_at: 30.days.ago,
          waiting_since:,
          **more,
        )
      end
      later = new_application.call(Time.utc(2026, 11, 20, 12))
      first = new_application.call(Time.utc(2026, 11, 20, 11))
      in_time = new_application.call(Time.utc(2026, 11, 20, 13))
      new_application.call(Time.utc(2026, 11, 19), state: :returned)
      new_application.call(Time.utc(2026, 11, 19), affiliation: slow)
      slow_one = new_application.call(Time.utc(2026, 11, 11, 11), affiliation: slow)

      get "#{base}.json", params: { state: "over_target" }

      expect(ids).to eq([slow_one.id, first.id, later.id])
      expect(response.parsed_body["applications"].pluck("over_target")).to eq([true, true, true])
      expect(response.parsed_body["meta"]).to include("over_target_count" => 3)

      get "#{base}.json", params: { state: "over_target", affiliation_id: affiliation.id }
      expect(ids).to eq([first.id, later.id])

      get "#{base}/#{in_time.id}.json"
      expect(response.parsed_body["application"]).to include("over_target" => false)
    end

    it "joins the pages of what is over the target without gap or double" do
      same = 30.days.ago.floor(6)
      others =
        Array.new(2 * size) do
          Fabricate(:verified_members_application, affiliation:, submitted_at: same)
        end

      expect(walk("#{base}.json", { state: "over_target" }, "applications")).to eq(
        others.map(&:id).sort,
      )
    end

    it "lists what is with somebody outside, the longest there first, and apart from the target" do
      long_ago = { affiliation:, submitted_at: 30.days.ago }
      later, first =
        [2.days.ago, 4.days.ago].map do |referred_at|
          Fabricate(
            :verified_members_referral,
            referred_at:,
            application: Fabricate(:verified_members_application, **long_ago),
          ).application
        end

      get "#{base}.json", params: { state: "referred" }

      expect(ids).to eq([first.id, later.id])
      expect(response.parsed_body["applications"].first).to include(
        "state" => "pending",
        "over_target" => false,
        "referred_at" => be_present,
      )
      expect(response.parsed_body["meta"]).to include("over_target_count" => 0)
    end

    it "takes as many queries for twenty rows as for one" do
      queries = -> { track_sql_queries { get "#{base}.json" }.length }
      2.times { queries.call }
      with_one = queries.call
      19.times { Fabricate(:verified_members_application, affiliation:) }

      expect(queries.call).to eq(with_one)
      expect(ids.length).to eq(20)
    end
  end

  describe "#show" do
    it "opens the answers, and says what came before" do
      earlier =
        Fabricate(:verified_members_application, user: member, affiliation:, state: :refused)
      again = Fabricate(:verified_members_application, user: member, affiliation:)

      get "#{base}/#{again.id}.json"

      expect(response.parsed_body["application"]).to include(
        "answers" => {
          "member_number" => "A-1",
        },
        "can_decide" => true,
        "earlier" => [{ "id" => earlier.id, "state" => "refused", "decided_at" => nil }],
      )
    end

    it "lets nobody decide on their own" do
      sign_in(admin)
      own = Fabricate(:verified_members_application, user: admin, affiliation:)

      get "#{base}/#{own.id}.json"
      expect(response.parsed_body["application"]).to include("can_decide" => false)

      put "#{base}/#{own.id}/approve.json"
      expect(response.status).to eq(403)
      expect(response.parsed_body["errors"]).to eq(
        [I18n.t("verified_members.errors.own_application")],
      )
    end

    it "tells reviewers who was asked and what they said, once its applicant has agreed" do
      get "#{base}/#{application.id}.json"
      expect(response.parsed_body["application"]).to include(
        "can_refer" => false,
        "referrals" => [],
      )

      application.update!(authority: "Organisation department")
      get "#{base}/#{application.id}.json"
      expect(response.parsed_body["application"]).to include(
        "can_refer" => true,
        "authority" => "Organisation department",
      )

      put "#{base}/#{application.id}/referral.json", params: { reference: "12/2026" }
      expect(response.parsed_body["application"]).to include(
        "can_refer" => false,
        "answers" => be_present,
        "claim" => nil,
        "referrals" => [
          a_hash_including(
            "authority" => "Organisation department",
            "reference" => "12/2026",
            "answer" => nil,
            "referred_by" => a_hash_including("username" => moderator.username),
          ),
        ],
      )

      put "#{base}/#{application.id}/referral/answer.json",
          params: {
            answer: "confirmed",
            note: "Since 2008.",
          }
      expect(response.parsed_body["application"]["referrals"].sole).to include(
        "answer" => "confirmed",
        "note" => "Since 2008.",
      )
    end

    it "opens without the answers when they cannot be read, so that it can be refused" do
      application.update!(sealed_data_key: "no longer readable")

      get "#{base}/#{application.id}.json"

      expect(response.status).to eq(200)
      expect(response.parsed_body["application"]).to include(
        "state" => "pending",
        "questions" => nil,
        "answers" => nil,
        "can_decide" => true,
      )
    end
  end

  describe "decisions" do
    it "answers with the application as it stands, its answers gone" do
      put "#{base}/#{application.id}/approve.json"

      expect(response.status).to eq(200)
      expect(response.parsed_body["application"]).to include(
        "state" => "approved",
        "answers" => nil,
        "questions" => nil,
        "can_decide" => false,
        "decided_by" => a_hash_including("username" => moderator.username),
      )
      expect(application.reload).to have_attributes(sealed_answers: nil, sealed_data_key: nil)
    end

    it "wants a reason to refuse, and names the field" do
      put "#{base}/#{application.id}/refuse.json", params: { reason: "  " }

      expect(response.status).to eq(422)
      expect(response.parsed_body["extras"]["fields"].keys).to eq(%w[reason])
      expect(application.reload).to be_pending
    end

    it "tells the second reviewer who decided, and what" do
      put "#{base}/#{application.id}/refuse.json", params: { reason: "Not in the register." }
      sign_in(admin)

      put "#{base}/#{application.id}/approve.json"

      expect(response.status).to eq(409)
      expect(response.parsed_body).to include(
        "error_type" => "already_decided",
        "errors" => [
          I18n.t(
            "verified_members.decided_already.application.refused",
            username: moderator.username,
          ),
        ],
      )
      expect(response.parsed_body["extras"]["application"]).to include(
        "id" => application.id,
        "state" => "refused",
        "reason" => "Not in the register.",
      )
    end

    context "when two have to approve" do
      before { affiliation.update!(approvals_required: 2) }

      it "goes on showing the application, and who has approved, until the second has" do
        put "#{base}/#{application.id}/approve.json"

        expect(response.status).to eq(200)
        expect(response.parsed_body["application"]).to include(
          "state" => "pending",
          "answers" => {
            "member_number" => "A-1",
          },
          "approvals" => [a_hash_including("username" => moderator.username)],
          "can_decide" => false,
        )

        get "#{base}.json"
        expect(response.parsed_body["applications"].sole["approvals"].pluck("username")).to eq(
          [moderator.username],
        )
        expect(response.parsed_body["affiliations"].sole).to include("approvals_required" => 2)
      end

      it "tells whoever asks twice what they have said" do
        2.times { put "#{base}/#{application.id}/approve.json" }

        expect(response.status).to eq(409)
        expect(response.parsed_body["errors"]).to eq(
          [I18n.t("verified_members.errors.said_already.approve")],
        )
        expect(application.reload).to be_pending
      end
    end

    it "returns for correction, and shows what has changed when it comes back" do
      get "#{base}/#{application.id}.json"
      put "#{base}/#{application.id}/return.json",
          params: {
            notes: {
              member_number: "Two digits are missing.",
            },
            reason: "Nearly there.",
          },
          as: :json
      expect(response.parsed_body["application"]).to include(
        "state" => "returned",
        "can_decide" => false,
        "answer_due_at" => be_present,
      )

      sign_in(applicant)
      get "/verified-members/verification.json"
      expect(response.parsed_body["applications"].sole).to include(
        "correction" => {
          "reason" => "Nearly there.",
          "notes" => {
            "member_number" => "Two digits are missing.",
          },
          "due_at" => application.reload.answer_due_at.as_json,
        },
      )
      expect(response.body).not_to include(moderator.username)
      put "/verified-members/applications/#{application.id}/answer.json",
          params: {
            answers: {
              member_number: "A-1234",
            },
          },
          as: :json
      expect(response.parsed_body["application"]).to include(
        "state" => "pending",
        "correction" => nil,
      )
      expect(response.parsed_body["application"]["timeline"].pluck("kind")).to eq(
        %w[submitted opened returned answered],
      )

      sign_in(moderator)
      get "#{base}/#{application.id}.json"
      expect(response.parsed_body["application"]).to include(
        "round" => 2,
        "can_decide" => true,
        "answers" => {
          "member_number" => "A-1234",
        },
        "earlier_answers" => [{ "round" => 1, "answers" => { "member_number" => "A-1" } }],
        "verdicts" => [
          a_hash_including(
            "round" => 1,
            "verdict" => "return",
            "reason" => "Nearly there.",
            "notes" => {
              "member_number" => "Two digits are missing.",
            },
          ),
        ],
      )
    end

    it "keeps notes among reviewers, and away from the applicant" do
      put "#{base}/#{application.id}/note.json", params: { note: "I have asked the office." }
      expect(response.parsed_body["application"]["verdicts"].sole).to include(
        "verdict" => nil,
        "private_note" => "I have asked the office.",
      )

      sign_in(applicant)
      get "/verified-members/verification.json"
      expect(response.body).not_to match(/office|#{moderator.username}/)
    end

    it "shows the others who is looking, and nobody that they are themselves late" do
      get "#{base}/#{application.id}.json"
      sign_in(admin)

      get "#{base}.json"
      expect(response.parsed_body["applications"].sole["claim"]["user"]).to include(
        "username" => moderator.username,
      )
      put "#{base}/#{application.id}/claim.json"
      expect(response.parsed_body["claim"]["user"]).to include("username" => moderator.username)
      put "#{base}/#{application.id}/approve.json"
      expect(response.status).to eq(200)
      put "#{base}/#{application.id}/claim.json"
      expect(response.parsed_body).to eq("claim" => nil)
    end

    it "answers 429 to a script that decides" do
      RateLimiter.enable

      61.times { put "#{base}/0/approve.json" }

      expect(response.status).to eq(429)
    end
  end

  it "answers a reload of its pages with the admin panel" do
    [base, "#{base}/#{application.id}", "#{base}?state=refused"].each do |page|
      get page
      expect(response.status).to eq(200)
      expect(response.media_type).to eq("text/html")
    end
    expect(application.views).to be_empty
  end
end
