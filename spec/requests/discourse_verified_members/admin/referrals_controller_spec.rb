# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Admin::ReferralsController do
  include_context "with a small world"

  base = "/admin/plugins/discourse-verified-members/applications"

  def question(id, **more)
    { id:, kind: "short_text", label: id.capitalize, help: "", required: false }.merge(
      { min: nil, max: nil, options: [] },
      more,
    )
  end

  def waiting(**more)
    Fabricate(
      :verified_members_application,
      affiliation:,
      authority: "Organisation department",
      answers: {
        "name" => "Lin Xiaohe",
        "hobby" => "Chess",
      },
      **more,
    )
  end

  before do
    sign_in(moderator)
    affiliation.update!(form: [question("name", on_sheet: true), question("hobby")])
  end

  describe "#sheet" do
    it "shows only the answers that were marked for it when the applicant agreed" do
      asked = waiting
      affiliation.update!(form: [question("name"), question("hobby", on_sheet: true)])
      Fabricate(:verified_members_referral, application: asked)

      get "#{base}/#{asked.id}/sheet.json"

      expect(response.status).to eq(200)
      expect(response.headers["Cache-Control"]).to eq("no-store")
      expect(response.parsed_body["sheet"]).to include(
        "affiliation_name" => affiliation.name,
        "authority" => "Organisation department",
        "reference" => "12/2026",
        "answers" => {
          "name" => "Lin Xiaohe",
        },
      )
      expect(response.parsed_body["sheet"]["questions"].pluck("id")).to eq(["name"])
      expect(response.body).not_to match(/Chess|Hobby|#{asked.user.username}/)
    end

    it "is recorded as an opening, for the applicant to see" do
      asked = waiting
      get "#{base}/#{asked.id}/sheet.json"

      expect(asked.views.sole).to have_attributes(user: moderator, role: "moderator")
    end

    it "opens as a page of the panel, which records nothing and shows nothing by itself" do
      asked = waiting
      get "#{base}/#{asked.id}/sheet"

      expect(response.status).to eq(200)
      expect(response.body).not_to include("Lin Xiaohe")
      expect(asked.views).to be_empty
    end

    it "does not exist where the applicant was told of nobody outside" do
      get "#{base}/#{waiting(authority: "").id}/sheet.json"
      expect(response.status).to eq(404)
    end

    it "is empty once the answers are destroyed" do
      asked = waiting
      asked.close!(:refused, by: moderator, reason: "No.")

      get "#{base}/#{asked.id}/sheet.json"
      expect(response.parsed_body["sheet"]).to include("questions" => nil, "answers" => nil)
    end
  end
end
