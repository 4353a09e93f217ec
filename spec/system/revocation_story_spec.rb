# frozen_string_literal: true

describe "A verification that is revoked, answered and restored" do
  include Pictures
  include_context "with a revocation"

  fab!(:post) { Fabricate(:post, user: holder) }

  let(:verification_page) { PageObjects::Pages::Verification.new }
  let(:register) { PageObjects::Pages::VerificationRegister.new }
  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:label) { PageObjects::Components::VerifiedLabel.new }

  before do
    SiteSetting.global_notice = ""
    follow_the_readers_scheme
    give_faces(holder => "#e9c46a", moderator => "#e76f51")
  end

  it "comes back with everything that was taken" do
    sign_in(holder)
    verification_page.visit(holder)
    expect(verification_page).to have_revocation(revocation, reason: "Left the branch.")

    verification_page.write_answer("I never left.")
    page.refresh
    expect(verification_page).to have_written_answer("I never left.")
    take_pictures("revocation", phone_as: holder)
    verification_page.send_answer
    expect(verification_page).to have_sent_answer("I never left.")

    sign_in(moderator)
    register.visit.show_waiting("answered")
    expect(register).to have_answer("I never left.")
    take_pictures("register-answered", phone_as: moderator)
    register.restore
    expect(register).to have_no_answer

    expect(everything_held).to eq(
      live: true,
      label: "members",
      group: true,
      badge: true,
      leads: true,
    )
    topic_page.visit_topic(post.topic)
    expect(label).to have_under_avatar(affiliation.label)
    sign_in(holder)
    verification_page.visit(holder)
    expect(verification_page).to have_verification(verification)
    expect(verification_page).to have_label_seen_by(verification, "members")
  end

  it "stays revoked with a word, which its holder reads" do
    answer
    sign_in(moderator)
    register.visit.show_waiting("answered")
    register.uphold("The branch confirms it.")
    expect(register).to have_no_answer

    sign_in(holder)
    verification_page.visit(holder)
    expect(verification_page).to have_revocation(revocation, reason: "The branch confirms it.")
  end
end
