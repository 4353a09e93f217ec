# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ClaimApplication do
  fab!(:first, :moderator)
  fab!(:second, :moderator)
  fab!(:application, :verified_members_application)

  before do
    SiteSetting.verified_members_enabled = true
    freeze_time
  end

  def claim(by)
    described_class.call(params: { application_id: application.id }, guardian: by.guardian)
  end

  def holder
    DiscourseVerifiedMembers::Claim.new(application.reload).as_json&.dig(:user, :username)
  end

  it "names who came first, until they have not been seen for a while" do
    expect(claim(first)).to run_successfully
    expect(claim(second)).to run_successfully
    expect(holder).to eq(first.username)

    freeze_time 10.minutes.from_now
    claim(first)
    freeze_time 10.minutes.from_now
    claim(second)
    expect(holder).to eq(first.username)

    freeze_time 6.minutes.from_now
    expect(holder).to be_nil
    claim(second)
    expect(holder).to eq(second.username)
  end

  it "keeps nobody from deciding" do
    claim(first)
    params = { application_id: application.id }
    decision = DiscourseVerifiedMembers::ApproveApplication.call(params:, guardian: second.guardian)
    expect(decision).to run_successfully
    expect(holder).to be_nil
  end

  it "is taken by who opens it, and not on what is decided, one's own, or has one's word" do
    DiscourseVerifiedMembers::OpenApplication.call(
      params: {
        application_id: application.id,
      },
      guardian: first.guardian,
    )
    expect(holder).to eq(first.username)

    application.update!(user: second)
    expect(claim(second)).to fail_a_policy(:can_give_verdict)
    application.close!(:refused, by: first, reason: "No.")
    expect(claim(first)).to fail_a_policy(:can_give_verdict)
  end

  it "is not for members" do
    expect(claim(Fabricate(:user))).to fail_a_policy(:can_give_verdict)
  end
end
