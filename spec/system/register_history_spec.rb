# frozen_string_literal: true

describe "The history of a verification" do
  include_context "with a small world"

  let(:register) { PageObjects::Pages::VerificationRegister.new }

  it "is read from the register, from the application to the end" do
    approved = Fabricate(:verified_members_application, user: holder, affiliation:)
    DiscourseVerifiedMembers::ApplicationView.log(approved, admin)
    approved.close!(:approved, by: moderator)
    verification.update!(application: approved)
    DiscourseVerifiedMembers::RevokeVerification.call!(
      guardian: admin.guardian,
      params: {
        verification_id: verification.id,
        reason: "Left the chamber.",
      },
    )

    sign_in(moderator)
    visit("/admin/plugins/discourse-verified-members/register?state=ended")
    register.open_history(verification)

    expect(register).to have_history("submitted", text: holder.username)
    expect(register).to have_history("opened", text: "opened once")
    expect(register).to have_history("verified", text: moderator.username)
    expect(register).to have_history("revoked", text: "Left the chamber.")
  end
end
