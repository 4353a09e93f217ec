# frozen_string_literal: true

describe "Applications in the review queue" do
  fab!(:moderator) { Fabricate(:moderator, refresh_auto_groups: true) }
  fab!(:applicant) { Fabricate(:user, username: "chunyu") }
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, label: "Surveyor") }

  let(:queue) { PageObjects::Pages::VerificationQueue.new }

  def apply
    DiscourseVerifiedMembers::SubmitApplication.call!(
      guardian: applicant.guardian,
      params: {
        affiliation_id: affiliation.id,
        answers: {
          "member_number" => "SECRET-42",
        },
        consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
      },
    ).application
  end

  before { SiteSetting.verified_members_enabled = true }

  [true, false].each do |is_refreshed|
    it "shows who waits, nothing of what they said, and the way to it (#{is_refreshed ? "new" : "old"} page)" do
      SiteSetting.reviewable_ui_refresh = is_refreshed ? Group::AUTO_GROUPS[:moderators].to_s : ""
      application = apply

      sign_in(moderator)
      visit("/review")
      expect(page).to have_css(".verification-reviewable", text: "chunyu")
      expect(page).to have_css(".verification-reviewable .verified-label", text: "Surveyor")
      expect(page).to have_no_content("SECRET-42")

      find(".verification-reviewable__open").click
      expect(queue).to have_opened(application)
      expect(queue).to have_answer("SECRET-42")
    end
  end
end
