# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::OwnArchive do
  include_context "with chapters"

  def archive_of(user)
    job = Jobs::ExportUserArchive.new
    job.archive_for_user = user
    return if !job.include_verified_members?
    JSON.parse(MultiJson.dump(job.verified_members_export))
  end

  it "tells an applicant what was applied for, agreed to and opened, and by which role" do
    consent = DiscourseVerifiedMembers::Consent.new(affiliation)
    consent.record!
    application.update!(consent_version: consent.version)
    DiscourseVerifiedMembers::ApplicationView.log(application, moderator)
    application.close!(:refused, by: moderator, reason: "Not in the register.")

    told = archive_of(applicant)["applications"].sole

    expect(told).to include("affiliation" => affiliation.name, "state" => "refused")
    expect(told["consent"]).to include("version" => consent.version, "text" => consent.text)
    expect(told["happened"].map { |event| event.values_at("kind", "role") }).to contain_exactly(
      %w[submitted applicant],
      %w[opened moderator],
      %w[refused moderator],
      %w[wiped system],
    )
    expect(told["happened"].to_json).to include("Not in the register.")
    expect(told.to_json).not_to include(moderator.username)
  end

  it "tells an applicant to whom it was sent and that they answered, and not what is for reviewers" do
    application.update!(authority: "Organisation department")
    Fabricate(
      :verified_members_referral,
      application:,
      referred_by: moderator,
      answer: :not_confirmed,
      answered_by: admin,
      closed_at: 1.minute.from_now,
    )

    told = archive_of(applicant)["applications"].sole["happened"]

    expect(told.map { |event| event.values_at("kind", "role", "authority") }).to contain_exactly(
      ["submitted", "applicant", nil],
      ["referred", "moderator", "Organisation department"],
      ["referral_answered", "admin", "Organisation department"],
    )
    expect(told.to_json).not_to include("12/2026", "not_confirmed")
  end

  it "tells a holder what is held, what has ended and what was asked" do
    verification.update!(ended_at: 1.day.ago, end_reason: :revoked, end_note: "Left the party.")

    told = archive_of(holder)

    expect(told["verifications"].sole).to include(
      "affiliation" => affiliation.name,
      "method" => "application",
      "end_reason" => "revoked",
      "end_note" => "Left the party.",
    )
    expect(told["join_requests"].sole).to include("message" => "I can drive.", "state" => "pending")
  end

  it "tells when it was renewed, and how much was asked again" do
    DiscourseVerifiedMembers::Renewal.create!(
      verification:,
      renewed_by: holder,
      renewed_at: 1.day.ago,
      former_expires_at: 1.day.from_now,
      questions_answered: 2,
    )

    told = archive_of(holder)["verifications"].sole
    expect(told["renewals"].sole).to include("questions_answered" => 2, "expires_at" => nil)
    expect(told["renewals"].sole["renewed_at"]).to be_present
  end

  it "tells of a revocation what was said on both sides" do
    DiscourseVerifiedMembers::RevokeVerification.call!(
      guardian: moderator.guardian,
      params: {
        verification_id: verification.id,
        reason: "Left the party.",
      },
    )
    verification.reload.revocation.update!(answer: "I did not.", answered_at: Time.zone.now)

    told = archive_of(holder)["verifications"].sole
    expect(told["revocations"].sole).to include(
      "reason" => "Left the party.",
      "answer" => "I did not.",
      "outcome" => nil,
    )
    expect(told.to_json).not_to include(moderator.username)
  end

  it "leaves out the answers to an open application, and says where they are" do
    told = archive_of(applicant)

    expect(told.to_json).not_to include("A-1", "member_number")
    expect(told["about"]).to include("/u/#{applicant.username}/verification")
  end

  it "is told in the person's language" do
    SiteSetting.allow_user_locale = true
    applicant.update!(locale: "zh_CN")

    expect(archive_of(applicant)["about"]).to match(/\p{Han}/)
  end

  it "is part of nobody's archive of whom nothing is kept" do
    expect(archive_of(member)).to be_nil
  end

  it "is there while the plugin is off" do
    SiteSetting.verified_members_enabled = false

    expect(archive_of(applicant)).to be_present
  end
end
