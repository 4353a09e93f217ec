# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::VerificationPagesController do
  include_context "with a small world"

  describe "#show" do
    let(:path) { "/verified-members/verification.json" }

    it "offers what is enabled, with its form and the words to agree to" do
      disabled = Fabricate(:verified_members_affiliation, enabled: false)
      sign_in(member)

      get path

      page = response.parsed_body
      expect(page["affiliations"].pluck("id")).to eq([affiliation.id])
      expect(page["affiliations"].first["form"]).to eq(affiliation.form)
      expect(page["affiliations"].first["consent"]["text"]).to include(affiliation.name)
      expect(page["known_affiliations"].pluck("id")).not_to include(disabled.id)
    end

    it "shows applicants their own answers while they wait, and where they stand" do
      application.update!(submitted_at: 1.day.from_now)
      sign_in(applicant)

      get path

      own = response.parsed_body["applications"].sole
      expect(own).to include(
        "id" => application.id,
        "state" => "pending",
        "ahead" => 0,
        "answers" => {
          "member_number" => "A-1",
        },
      )
    end

    it "tells applicants in which role somebody looked, never who" do
      sign_in(moderator)
      get "/admin/plugins/discourse-verified-members/applications/#{application.id}.json"
      sign_in(applicant)

      get path

      opened = response.parsed_body["applications"].sole["timeline"].last
      expect(opened).to include("kind" => "opened", "role" => "moderator")
      expect(response.body).not_to include(moderator.username)
    end

    it "names disabled affiliations that one still holds" do
      affiliation.update!(enabled: false)
      sign_in(holder)

      get path

      expect(response.parsed_body["affiliations"]).to be_empty
      expect(response.parsed_body["known_affiliations"].pluck("id")).to eq([affiliation.id])
      expect(response.parsed_body["verifications"].pluck("id")).to eq([verification.id])
    end

    it "still opens when the site's secret has changed, without the answers" do
      application.update!(sealed_data_key: "no longer readable")
      sign_in(applicant)

      get path

      expect(response.status).to eq(200)
      expect(response.parsed_body["applications"].sole).to include("answers" => nil)
    end
  end

  describe "#shell" do
    it "answers a reload of one's own page with the page, whatever the case of the name" do
      sign_in(applicant)

      get "/u/#{applicant.username.upcase}/verification"

      expect(response.status).to eq(200)
      expect(response.media_type).to eq("text/html")
      expect(response.body).to include("discourse-assets")
    end

    it "answers a browser that takes anything, and 404 to whoever wants data" do
      sign_in(applicant)
      page = "/u/#{applicant.username}/verification"

      get page, headers: { "Accept" => "*/*" }
      expect(response.status).to eq(200)

      get "#{page}.json"
      expect(response.status).to eq(404)
      get page, headers: { "Accept" => "application/json" }
      expect(response.status).to eq(404)
    end

    it "answers 404 to a moderator who opens somebody else's" do
      sign_in(moderator)

      get "/u/#{applicant.username}/verification"

      expect(response.status).to eq(404)
    end
  end
end
