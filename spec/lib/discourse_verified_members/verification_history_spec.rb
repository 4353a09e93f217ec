# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::VerificationHistory do
  include_context "with a small world"

  fab!(:approved) { Fabricate(:verified_members_application, user: holder, affiliation:) }

  let(:told) do
    described_class
      .new(verification.reload)
      .events
      .map { |event| [event[:kind], event.dig(:by, :username)] }
  end

  before do
    [30, 20].each do |minutes|
      DiscourseVerifiedMembers::ApplicationView.create!(
        application: approved,
        user: moderator,
        role: :moderator,
        viewed_at: minutes.minutes.ago,
      )
    end
    approved.update!(submitted_at: 1.hour.ago)
    approved.close!(:approved, by: moderator)
    DiscourseVerifiedMembers::StaffLog.new(moderator).application_approved(approved)
    verification.update!(application: approved)
  end

  it "tells who applied, how often it was opened, and who verified how" do
    expect(told).to eq(
      [
        ["submitted", holder.username],
        ["opened", moderator.username],
        ["verified", moderator.username],
      ],
    )
    events = described_class.new(verification).events
    expect(events.second).to include(count: 2)
    expect(events.third).to include(method: "application")
  end

  it "tells who outside was asked, and that they answered" do
    approved.update!(authority: "Organisation department")
    Fabricate(
      :verified_members_referral,
      application: approved,
      referred_by: moderator,
      referred_at: 15.minutes.ago,
      answer: :confirmed,
      answered_by: admin,
      closed_at: 10.minutes.ago,
    )

    expect(told).to include(["referred", moderator.username], ["referral_answered", admin.username])
    expect(described_class.new(verification.reload).events.third).to include(
      authority: "Organisation department",
    )
  end

  it "tells of the end, with its reason, once" do
    DiscourseVerifiedMembers::RevokeVerification.call!(
      guardian: admin.guardian,
      params: {
        verification_id: verification.id,
        reason: "Left the party.",
      },
    )

    expect(told.last).to eq(["revoked", admin.username])
    expect(told.count { |kind, _| kind.include?("revoke") }).to eq(1)
    expect(described_class.new(verification.reload).events.last).to include(
      reason: "Left the party.",
    )
  end

  it "tells of a revocation that was answered and taken back, and each word once" do
    params = { verification_id: verification.id }
    DiscourseVerifiedMembers::RevokeVerification.call!(
      guardian: admin.guardian,
      params: {
        **params,
        reason: "Left the party.",
      },
    )
    verification.reload.revocation.update!(answer: "I did not.", answered_at: Time.zone.now)
    DiscourseVerifiedMembers::RestoreVerification.call!(
      guardian: moderator.guardian,
      params: {
        **params,
        word: "Our mistake.",
      },
    )

    expect(told.last(3)).to eq(
      [
        ["revoked", admin.username],
        ["answered", holder.username],
        ["restored", moderator.username],
      ],
    )
    reasons = described_class.new(verification.reload).events.pluck(:reason).compact
    expect(reasons).to eq(["Left the party.", "Our mistake."])
  end

  it "tells that its holder has confirmed it, and how much was asked again" do
    DiscourseVerifiedMembers::Renewal.create!(
      verification:,
      renewed_by: holder,
      renewed_at: 5.minutes.from_now,
      former_expires_at: 1.day.from_now,
      consent_version: "0a1b",
      questions_answered: 2,
    )

    expect(told.last).to eq(["confirmed_with_answers", holder.username])
    expect(described_class.new(verification).events.last).to include(count: 2)
  end

  it "tells that its holder has changed and nobody has looked yet" do
    holder.update!(name: "Somebody Else")

    expect(told.last).to eq(["changed", holder.username])
  end

  it "tells what only the staff log knows, of this verification and of no other" do
    [verification.id, verification.id * 10 + 1].each do |id|
      StaffActionLogger
        .new(admin)
        .log_custom("verified_members_pause_verification", verification: id, affiliation: "A")
        .update!(target_user_id: holder.id)
    end

    expect(told.last).to eq(["verified_members_pause_verification", admin.username])
    expect(told.length).to eq(4)
  end

  it "does without who has left the forum" do
    verification.update!(verified_by_id: -99)

    expect(told.last).to eq(["verified", nil])
  end
end
