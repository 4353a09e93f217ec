# frozen_string_literal: true

RSpec.describe Jobs::DiscourseVerifiedMembers::EndVerifications do
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, validity_days: 365) }
  fab!(:strict) { Fabricate(:verified_members_affiliation, validity_days: 365, grace_days: 0) }

  before do
    SiteSetting.verified_members_enabled = true
    freeze_time Time.utc(2026, 11, 25, 8)
  end

  def hold(expires_at, of: affiliation)
    Fabricate(:verified_members_verification, affiliation: of, expires_at:)
  end

  def run
    described_class.new.execute({})
  end

  def told(verification)
    Notification
      .where(user: verification.user)
      .order(:id)
      .map { |notification| notification.data_hash[:event] }
  end

  it "reminds and ends each at its time and once, whatever else there is" do
    endless = hold(nil)
    far = hold(31.days.from_now)
    soon = hold(30.days.from_now)
    very_soon = hold(7.days.from_now)
    in_grace = hold(13.days.ago)
    over = hold(14.days.ago)
    over_at_once = hold(1.minute.ago, of: strict)

    2.times { run }

    expect([endless, far].flat_map { |it| told(it) }).to be_empty
    expect(told(soon)).to eq(%w[expiring])
    expect(told(very_soon)).to eq(%w[expiring_soon])
    expect(told(in_grace)).to eq(%w[expiring_soon])
    expect(told(over)).to eq(%w[expired])
    expect(told(over_at_once)).to eq(%w[expired])
    expect(DiscourseVerifiedMembers::Verification.ended).to contain_exactly(over, over_at_once)
  end

  it "ends what was renewed only when the new term is over" do
    verification = hold(1.day.ago)
    DiscourseVerifiedMembers::Action::ExtendVerification.call(
      verification:,
      by: Discourse.system_user,
    )

    freeze_time 364.days.from_now
    run
    expect(told(verification)).to eq(%w[expiring_soon])

    freeze_time 15.days.from_now
    run
    expect(verification.reload).to be_expired
  end

  it "keeps what was given when an admin shortens the validity or takes the end away" do
    verification = hold(200.days.from_now)

    affiliation.update!(validity_days: 60)
    run
    expect(verification.reload.expires_at).to eq_time(200.days.from_now)
  end

  it "goes on where one of them fails" do
    broken = hold(20.days.ago)
    over = hold(19.days.ago)
    allow(DiscourseVerifiedMembers::ExpireVerification).to receive(:call).and_call_original
    allow(DiscourseVerifiedMembers::ExpireVerification).to receive(:call).with(
      params: {
        verification_id: broken.id,
      },
    ).and_raise("no group to leave")
    allow(Discourse).to receive(:warn_exception)

    run

    expect(over.reload).to be_expired
    expect(broken.reload).to be_live
    expect(Discourse).to have_received(:warn_exception).once
  end

  it "takes a bounded number at a time, oldest first" do
    stub_const(described_class, :AT_ONCE_MAX, 2) do
      verifications = [30.days.ago, 20.days.ago, 16.days.ago].map { |time| hold(time) }

      run
      expect(DiscourseVerifiedMembers::Verification.live).to contain_exactly(verifications.last)

      run
      expect(DiscourseVerifiedMembers::Verification.live).to be_empty
    end
  end

  it "does nothing while the plugin is off" do
    SiteSetting.verified_members_enabled = false
    over = hold(20.days.ago)

    run

    expect(over.reload).to be_live
  end
end
