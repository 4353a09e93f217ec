# frozen_string_literal: true

RSpec.describe ReviewableVerifiedMembersApplication do
  fab!(:moderator)
  fab!(:application, :verified_members_application)
  fab!(:reviewable) do
    described_class.needs_review!(
      target: application,
      created_by: application.user,
      target_created_by: application.user,
      reviewable_by_moderator: true,
    )
  end

  before { SiteSetting.verified_members_enabled = true }

  def actions_of(user)
    reviewable.actions_for(user.guardian).to_a.map(&:server_action)
  end

  it "offers a decision to moderators, and to nobody on their own application" do
    expect(actions_of(moderator)).to contain_exactly("approve", "refuse")

    application.update!(user: moderator)
    reviewable.reload
    expect(actions_of(moderator)).to be_empty
  end

  it "approves through the same service as the admin panel" do
    result = reviewable.perform(moderator, :approve)

    expect(result).to be_success
    expect(reviewable.reload).to be_approved
    expect(application.reload).to be_approved
    expect(DiscourseVerifiedMembers::Verification.live.where(user: application.user)).to be_present
  end

  it "gives a verdict where two have to approve, and waits for somebody else's" do
    application.affiliation.update!(approvals_required: 2)
    admin = Fabricate(:admin)

    result = reviewable.perform(moderator, :approve)
    expect(result).to be_success
    expect(reviewable.reload).to be_pending
    expect(application.reload.approvals.map(&:reviewer)).to contain_exactly(moderator)
    expect(actions_of(moderator)).to be_empty
    expect(actions_of(admin)).to contain_exactly("approve", "refuse")

    expect(described_class.find(reviewable.id).perform(admin, :approve)).to be_success
    expect(reviewable.reload).to be_approved
    expect(application.reload).to be_approved
  end

  it "leaves the queue while the applicant corrects, and comes back with the answer" do
    DiscourseVerifiedMembers::ReturnApplication.call!(
      guardian: moderator.guardian,
      params: {
        application_id: application.id,
        notes: {
          "member_number" => "Two digits are missing.",
        },
      },
    )
    expect(reviewable.reload).to be_ignored

    DiscourseVerifiedMembers::AnswerReturn.call!(
      guardian: application.user.guardian,
      params: {
        application_id: application.id,
        answers: {
          "member_number" => "A-1234",
        },
      },
    )
    expect(reviewable.reload).to be_pending
    expect(described_class.find(reviewable.id).perform(moderator, :approve)).to be_success
    expect(reviewable.reload).to be_approved
  end

  it "refuses with the reason that core asks for, and does nothing without one" do
    empty = reviewable.perform(moderator, :refuse, reject_reason: " ")
    expect(empty).not_to be_success
    expect(empty.errors.full_messages).to be_present
    expect(application.reload).to be_pending

    result = reviewable.reload.perform(moderator, :refuse, reject_reason: "Not in the register.")
    expect(result).to be_success
    expect(reviewable.reload).to be_rejected
    expect(application.reload).to have_attributes(state: "refused", reason: "Not in the register.")
  end

  it "says who was faster" do
    stale = described_class.find(reviewable.id)
    admin = Fabricate(:admin)
    application.close!(:approved, by: admin)

    result = stale.perform(moderator, :approve)

    expect(result).not_to be_success
    expect(result.errors.full_messages.join).to include(admin.username)
  end

  it "shows for what, by whom and since when, and nothing of what it says" do
    json =
      ReviewableVerifiedMembersApplicationSerializer.new(
        reviewable,
        scope: moderator.guardian,
        root: false,
      ).to_json

    expect(JSON.parse(json)).to include(
      "application" => a_hash_including("id" => application.id),
      "affiliation" => a_hash_including("id" => application.affiliation_id),
    )
    expect(JSON.parse(json).keys.grep(/:/)).to be_empty
    expect(json).not_to include("A-1")
    expect(json).not_to include("member_number")
  end
end
