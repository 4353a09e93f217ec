# frozen_string_literal: true

describe "Labels where readers meet them" do
  fab!(:member) { Fabricate(:user, username: "surveyor", refresh_auto_groups: true) }
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, label: "Surveyor") }
  fab!(:post) { Fabricate(:post, user: member) }
  fab!(:verification) { Fabricate(:verified_members_verification, user: member, affiliation:) }

  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:label) { PageObjects::Components::VerifiedLabel.new }

  before { SiteSetting.verified_members_enabled = true }

  it "stand on the user card and on the profile" do
    SiteSetting.hide_new_user_profiles = false
    sign_in(Fabricate(:user, refresh_auto_groups: true))
    topic_page.visit_topic(post.topic)
    find("#post_1 .topic-avatar [data-user-card]").click
    expect(page).to have_css(".user-card .verified-label", text: "Surveyor")

    visit("/u/surveyor")
    expect(page).to have_css(".user-main .verified-label", text: "Surveyor")
  end

  it "say who checked when they get the focus by keyboard" do
    topic_page.visit_topic(post.topic)
    expect(label).to have_under_avatar("Surveyor")
    find("#post_1 .topic-avatar .main-avatar").send_keys(:tab)
    expect(label).to have_details(verification.verified_by.username)
  end

  it "stand beside the name on a phone, and say who checked at a tap", mobile: true do
    topic_page.visit_topic(post.topic)
    expect(label).to have_beside_name("Surveyor")
    expect(label).to have_none_under_avatar
    label.tap
    expect(label).to have_details(verification.verified_by.username)
  end

  it "show markup as text" do
    affiliation.update!(label: "<b>x</b>", name: "<img src=x>")
    topic_page.visit_topic(post.topic)
    expect(label).to have_under_avatar("<b>x</b>")
    label.hover
    expect(label).to have_details("<img src=x>")
  end

  it "are gone with the setting" do
    SiteSetting.verified_members_enabled = false
    topic_page.visit_topic(post.topic)
    expect(page).to have_css("#post_1 .topic-avatar")
    expect(label).to have_none_under_avatar
  end
end
