# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ReviewController do
  include_context "with reviewers"

  def ids
    response.parsed_body["applications"].pluck("id")
  end

  describe "the list" do
    it "is of one's own affiliations, figures and all" do
      sign_in(reviewer)
      get "/verified-members/review.json"

      expect(response.status).to eq(200)
      expect(ids).to eq([application.id])
      expect(response.parsed_body["affiliations"].pluck("id")).to eq([affiliation.id])
      expect(response.parsed_body["meta"]).to include("pending_count" => 1)
    end

    it "shows nothing of another affiliation, whatever is asked for" do
      sign_in(reviewer)
      [
        { affiliation_id: other_affiliation.id },
        { affiliation_id: other_affiliation.id, q: other_application.user.username },
        { q: other_application.user.username },
        { after: "0_0", affiliation_id: "0" },
      ].each do |params|
        get "/verified-members/review.json", params: params
        expect(response.body).not_to include(other_application.user.username)
        expect(response.body).not_to include(other_affiliation.name)
      end
    end

    it "mixes several affiliations in order, page by page" do
      affiliations = [affiliation, Fabricate(:verified_members_affiliation, reviewer_group:)]
      waiting =
        40.times.map do |index|
          Fabricate(
            :verified_members_application,
            affiliation: affiliations[index % 2],
            submitted_at: (100 - index).hours.ago,
          )
        end
      sign_in(reviewer)

      get "/verified-members/review.json"
      first = ids
      after = response.parsed_body["meta"]["next"]
      get "/verified-members/review.json", params: { after: }

      expect(first.length).to eq(DiscourseVerifiedMembers::Keyset::SIZE)
      expect(first + ids).to eq([*waiting.map(&:id), application.id])
      expect(response.parsed_body["meta"]).to include("next" => nil, "pending_count" => 41)
    end

    it "is a page for them, and not even that for others" do
      sign_in(reviewer)
      get "/verified-members/review"
      expect(response.status).to eq(200)
      get "/verified-members/review/#{application.id}"
      expect(response.status).to eq(200)
      expect(application.views).to be_empty

      sign_in(former_reviewer)
      get "/verified-members/review"
      expect(response.status).to eq(404)
      get "/verified-members/review/#{application.id}"
      expect(response.status).to eq(404)
    end
  end

  describe "one application" do
    def send_all(id)
      base = "/verified-members/review/#{id}"
      get "#{base}.json"
      statuses = [response.status]
      {
        approve: {
        },
        refuse: {
          reason: "No.",
        },
        return: {
          notes: {
            member_number: "Which?",
          },
        },
        note: {
          note: "Hm.",
        },
        claim: {
        },
      }.each do |what, params|
        put("#{base}/#{what}.json", params:)
        statuses << response.status
      end
      statuses
    end

    it "does not exist for reviewers of another affiliation, nor for those who have left" do
      sign_in(other_reviewer)
      expect(send_all(application.id)).to all(eq(404))

      sign_in(former_reviewer)
      expect(send_all(application.id)).to all(eq(404))

      expect(application.reload).to be_pending
      expect(application.claimed_by).to be_nil
      expect(application.views).to be_empty
    end

    it "is opened, noted on and decided by its reviewers, and the applicant sees in which role" do
      sign_in(reviewer)
      get "/verified-members/review/#{application.id}.json"
      expect(response.parsed_body["application"]).to include(
        "answers" => {
          "member_number" => "A-1",
        },
        "can_decide" => true,
      )
      expect(application.reload.claimed_by).to eq(reviewer)

      put "/verified-members/review/#{application.id}/note.json", params: { note: "I know them." }
      expect(response.status).to eq(200)

      put "/verified-members/review/#{application.id}/approve.json"
      expect(response.status).to eq(200)
      expect(application.reload).to be_approved
      expect(affiliation.group.users).to include(application.user)

      events = DiscourseVerifiedMembers::Timeline.new(application).events
      expect(events.to_h { |event| [event[:kind], event[:role]] }).to include(
        "opened" => "reviewer",
        "approved" => "reviewer",
      )
    end

    it "has its files opened by them alone, and the applicant sees in which role" do
      evidence = Fabricate(:verified_members_evidence, application:)
      statuses =
        [reviewer, other_reviewer, former_reviewer].map do |user|
          sign_in(user)
          get "/verified-members/evidence/#{evidence.id}"
          response.status
        end

      expect(statuses).to eq([200, 404, 404])
      expect(DiscourseVerifiedMembers::EvidenceView.sole).to have_attributes(
        user: reviewer,
        role: "reviewer",
      )
    end

    it "shows no address of the applicant, and nothing that only staff knows" do
      application.user.update!(ip_address: "203.0.113.7", registration_ip_address: "203.0.113.8")
      sign_in(reviewer)
      get "/verified-members/review/#{application.id}.json"
      opened = response.body
      get "/verified-members/review.json"

      [opened, response.body].each do |body|
        expect(body).not_to include(application.user.email)
        expect(body).not_to match(/203\.0\.113|"ip|email/)
      end
      expect(JSON.parse(opened)["application"]["user"].keys).to contain_exactly(
        *%w[id username name avatar_template created_at post_count trust_level],
      )
    end

    it "is not decided by its own applicant" do
      own = Fabricate(:verified_members_application, affiliation:, user: reviewer)
      sign_in(reviewer)
      put "/verified-members/review/#{own.id}/approve.json"

      expect(response.status).to eq(403)
      expect(own.reload).to be_pending
    end

    it "says who was faster" do
      application.close!(:refused, by: Fabricate(:moderator), reason: "No.")
      sign_in(reviewer)
      put "/verified-members/review/#{application.id}/approve.json"

      expect(response.status).to eq(409)
    end
  end

  it "leads nobody into the panel" do
    sign_in(reviewer)
    base = "/admin/plugins/discourse-verified-members"
    paths = ["applications", "applications/#{application.id}", "register", "affiliations"]
    paths.each do |path|
      get "#{base}/#{path}.json"
      expect(response.status).to eq(404)
    end
    put "#{base}/applications/#{application.id}/approve.json"
    expect(response.status).to eq(404)
  end

  it "is told of on the verification page of those who review, and of nobody else" do
    to_review = ->(user) do
      sign_in(user)
      get "/verified-members/verification.json"
      response.parsed_body["to_review"]
    end
    expect(to_review.(reviewer)).to eq(1)
    expect(to_review.(former_reviewer)).to be_nil
    expect(to_review.(Fabricate(:moderator))).to be_nil
  end
end
