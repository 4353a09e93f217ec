# frozen_string_literal: true

describe "A label whose holder says who sees it" do
  include Pictures

  fab!(:holder) { Fabricate(:user, refresh_auto_groups: true) }
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, label: "Surveyor") }
  fab!(:post) { Fabricate(:post, user: holder) }
  fab!(:verification) do
    Fabricate(
      :verified_members_verification,
      user: holder,
      affiliation:,
      label_visibility: :unasked,
    )
  end

  let(:verification_page) { PageObjects::Pages::Verification.new }
  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:label) { PageObjects::Components::VerifiedLabel.new }

  before do
    SiteSetting.verified_members_enabled = true
    SiteSetting.global_notice = ""
    follow_the_readers_scheme
    give_faces(holder => "#e9c46a")
  end

  def expect_label_for_visitors
    using_session("visitor") do
      topic_page.visit_topic(post.topic)
      expect(label).to have_under_avatar("Surveyor")
    end
  end

  def expect_no_label_for_visitors
    using_session("visitor") do
      topic_page.visit_topic(post.topic)
      expect(page).to have_css("#post_1 .topic-avatar")
      expect(label).to have_none_under_avatar
    end
  end

  it "is hidden from visitors until its holder lets everyone see it" do
    expect_no_label_for_visitors

    sign_in(holder)
    verification_page.visit(holder)
    expect(verification_page).to have_question_who_sees(verification)
    take_pictures("who-sees-the-label", phone_as: holder)
    verification_page.choose_who_sees(verification, "members")
    expect(verification_page).to have_label_seen_by(verification, "members")

    expect_no_label_for_visitors
    topic_page.visit_topic(post.topic)
    expect(label).to have_under_avatar("Surveyor")

    verification_page.visit(holder).change_who_sees(verification)
    verification_page.choose_who_sees(verification, "everyone")
    expect(verification_page).to have_label_seen_by(verification, "everyone")
    expect_label_for_visitors
  end

  it "is paused by its holder, and comes back" do
    verification.update!(label_visibility: :everyone)
    sign_in(holder)
    verification_page.visit(holder).pause(verification)
    expect(verification_page).to have_pause(verification, "holder")
    expect_no_label_for_visitors

    page.refresh
    verification_page.resume(verification)
    expect(page).to have_css(".verification-own-label__pause-button")
    expect_label_for_visitors
  end
end
