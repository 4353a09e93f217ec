# frozen_string_literal: true

describe "A verified member who changes their name" do
  include Pictures

  fab!(:moderator) { Fabricate(:moderator, refresh_auto_groups: true) }
  fab!(:holder) { Fabricate(:user, username: "surveyor", refresh_auto_groups: true) }
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, label: "Surveyor") }
  fab!(:post) { Fabricate(:post, user: holder) }
  fab!(:verification) { Fabricate(:verified_members_verification, user: holder, affiliation:) }

  let(:verification_page) { PageObjects::Pages::Verification.new }
  let(:register) { PageObjects::Pages::VerificationRegister.new }
  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:label) { PageObjects::Components::VerifiedLabel.new }

  before do
    SiteSetting.verified_members_enabled = true
    SiteSetting.global_notice = ""
    follow_the_readers_scheme
    # Ids begin anew in tests, and core inserts references without a word where one is taken.
    UploadReference.connection.reset_pk_sequence!(UploadReference.table_name)
    give_faces(holder => "#e9c46a", moderator => "#e76f51")
  end

  it "has no label until a reviewer has seen old and new side by side" do
    sign_in(holder)
    UsernameChanger.change(holder, "president", holder)
    verification_page.visit(holder.reload)
    expect(verification_page).to have_pause(verification, "changed")
    topic_page.visit_topic(post.topic)
    expect(page).to have_css("#post_1 .topic-avatar")
    expect(label).to have_none_under_avatar

    sign_in(moderator)
    register.visit.show_waiting("changed")
    expect(register).to have_change(before: "surveyor", now: "president")
    expect(register).to have_picture_before
    take_pictures("register-changed", phone_as: moderator)
    register.confirm_change
    expect(register).to have_no_change

    topic_page.visit_topic(post.topic)
    expect(label).to have_under_avatar("Surveyor")
  end
end
