# frozen_string_literal: true

describe "Notifications about verifications" do
  fab!(:moderator) { Fabricate(:moderator, refresh_auto_groups: true) }
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, name: "Chamber") }

  let(:user_menu) { PageObjects::Components::UserMenu.new }

  before do
    SiteSetting.verified_members_enabled = true
    SiteSetting.allow_user_locale = true
    SiteSetting.default_locale = "zh_CN"
  end

  %w[en zh_CN].each do |locale|
    it "tell the member in their own language (#{locale})" do
      member = Fabricate(:user, locale:, refresh_auto_groups: true)
      application = Fabricate(:verified_members_application, user: member, affiliation:)
      DiscourseVerifiedMembers::ApproveApplication.call!(
        guardian: moderator.guardian,
        params: {
          application_id: application.id,
        },
      )

      sign_in(member)
      visit("/")
      user_menu.open

      expect(page).to have_css(
        ".user-menu .notification",
        text: I18n.t("js.verified_members.notifications.approved", locale:, name: "Chamber"),
      )
    end
  end

  it "tell reviewers once a day how many wait, and lead to them" do
    2.times do
      Fabricate(:verified_members_application, affiliation:)
      Jobs::DiscourseVerifiedMembers::SendReviewDigests.new.execute({})
    end

    sign_in(moderator)
    visit("/")
    user_menu.open
    news = I18n.t("js.verified_members.notifications.applied.other", locale: "zh_CN", count: 2)
    expect(page).to have_css(".user-menu .notification", text: news, count: 1)

    find(".user-menu .notification a", text: news).click
    expect(page).to have_css(".verification-queue-row", count: 2)
  end
end
