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

  def news_of(user)
    sign_in(user)
    visit("/")
    user_menu.open
    find("#user-menu-button-other-notifications").click if page.has_no_css?(NEWS, wait: 2)
    find(NEWS)
  end

  NEWS = "#quick-access-all-notifications .verified-members, .verified-members"

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

      expected =
        I18n.t("js.verified_members.notifications.approved", locale:, name: "Chamber")
      expect(news_of(member)).to have_content(expected)
    end
  end
end
