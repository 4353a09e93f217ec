# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers do
  include_context "with real threads", 20

  let(:group) { made(Fabricate(:group)) }
  let(:badge) { made(Fabricate(:badge, badge_type: BadgeType.find(BadgeType::Bronze))) }
  let(:applicant) { made(Fabricate(:user)) }
  let(:moderators) { Array.new(deciders) { made(Fabricate(:moderator)) } }
  let(:affiliation) { Fabricate(:verified_members_affiliation, group:, badge:) }
  let(:application) { Fabricate(:verified_members_application, affiliation:, user: applicant) }

  before { SiteSetting.verified_members_enabled = true }

  def approval(moderator)
    params = { application_id: application.id }
    -> { DiscourseVerifiedMembers::ApproveApplication.call(params:, guardian: moderator.guardian) }
  end

  def refusal(moderator)
    params = { application_id: application.id, reason: "Not in the register." }
    -> { DiscourseVerifiedMembers::RefuseApplication.call(params:, guardian: moderator.guardian) }
  end

  def expect_one_decision(results)
    winners, others = results.partition(&:success?)
    expect(winners.length).to eq(1)

    decided_by = winners.first[:guardian].user
    expect(others.map { |result| result["result.policy.still_open"]&.failure? }).to all(eq(true))
    heard =
      others.map { |it| DiscourseVerifiedMembers::DecidedAlready.new(it[:application]).message }
    expect(heard).to all(include("@#{decided_by.username} "))
    expect(application.reload.decided_by).to eq(decided_by)

    given = application.approved? ? 1 : 0
    expect(DiscourseVerifiedMembers::Verification.where(user: applicant).count).to eq(given)
    expect(GroupUser.where(group:, user: applicant).count).to eq(given)
    expect(UserBadge.where(badge:, user: applicant).count).to eq(given)
    expect(
      applicant
        .notifications
        .where(notification_type: DiscourseVerifiedMembers::Notifier::TYPE)
        .count,
    ).to eq(1)
    expect(UserHistory.where("custom_type LIKE 'verified_members_%'").count).to eq(1)
  end

  it "gives reviewers who approve and refuse at once one decision" do
    calls =
      moderators.map.with_index do |moderator, index|
        index.even? ? approval(moderator) : refusal(moderator)
      end

    expect_one_decision(all_at_once(calls))
  end

  it "verifies once when all approve at once" do
    expect_one_decision(all_at_once(moderators.map { |moderator| approval(moderator) }))
  end

  it "tells once when all refuse at once" do
    expect_one_decision(all_at_once(moderators.map { |moderator| refusal(moderator) }))
  end

  it "verifies once, by two different people, when all approve at once and two have to" do
    affiliation.update!(approvals_required: 2)

    results = all_at_once(moderators.map { |moderator| approval(moderator) })

    winners, others = results.partition(&:success?)
    expect(winners.length).to eq(2)
    expect(others.map { |result| result["result.policy.still_open"]&.failure? }).to all(eq(true))
    expect(application.reload).to be_approved
    expect(application.approvals.map(&:reviewer)).to match_array(
      winners.map { |result| result[:guardian].user },
    )
    expect(DiscourseVerifiedMembers::Verification.where(user: applicant).count).to eq(1)
    expect(GroupUser.where(group:, user: applicant).count).to eq(1)
    news = DiscourseVerifiedMembers::Notifier::TYPE
    expect(applicant.notifications.where(notification_type: news).count).to eq(1)
    expect(UserHistory.where("custom_type LIKE 'verified_members_%'").pluck(:custom_type)).to(
      contain_exactly(
        "verified_members_give_approval_of_application",
        "verified_members_approve_application",
      ),
    )
  end

  it "counts one approval when the same reviewer approves many times at once" do
    affiliation.update!(approvals_required: 2)

    results = all_at_once(Array.new(deciders) { approval(moderators.first) })

    expect(results.count(&:success?)).to eq(1)
    expect(application.reload).to be_pending
    expect(application.verdicts.count).to eq(1)
  end

  it "sends it out once when all do so at once, and takes one answer" do
    application.update!(authority: "Organisation department")
    call = ->(service, moderator, **params) do
      -> do
        service.call(
          params: {
            application_id: application.id,
            **params,
          },
          guardian: moderator.guardian,
        )
      end
    end

    sent =
      all_at_once(
        moderators.map { |moderator| call.(DiscourseVerifiedMembers::ReferApplication, moderator) },
      )
    answered =
      all_at_once(
        moderators.map do |moderator|
          call.(DiscourseVerifiedMembers::RecordReferralAnswer, moderator, answer: "confirmed")
        end,
      )

    expect(sent.count(&:success?)).to eq(1)
    expect(answered.count(&:success?)).to eq(1)
    expect(application.referrals.sole.answered_by).to eq(answered.find(&:success?)[:guardian].user)
    expect(application.reload).to have_attributes(state: "pending", referred_at: nil)
  end

  it "takes one application when a member sends many at once" do
    params = {
      affiliation_id: affiliation.id,
      consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
      answers: {
        "member_number" => "A-1",
      },
    }
    guardian = applicant.guardian
    submission = -> { DiscourseVerifiedMembers::SubmitApplication.call(params:, guardian:) }

    results = all_at_once(Array.new(deciders) { submission })

    expect(results.count(&:success?)).to eq(1)
    expect(DiscourseVerifiedMembers::Application.where(user: applicant).count).to eq(1)
    expect(ReviewableVerifiedMembersApplication.count).to eq(1)
  end

  it "verifies once when somebody is approved anew while a revocation is taken back" do
    verification =
      Fabricate(
        :verified_members_verification,
        affiliation:,
        user: applicant,
        verified_by: moderators.first,
      )
    DiscourseVerifiedMembers::RevokeVerification.call!(
      guardian: moderators.first.guardian,
      params: {
        verification_id: verification.id,
        reason: "Left.",
      },
    )
    application
    restoring = -> do
      DiscourseVerifiedMembers::RestoreVerification.call(
        guardian: moderators.second.guardian,
        params: {
          verification_id: verification.id,
        },
      )
    end

    approved, _ = all_at_once([approval(moderators.third), restoring])

    expect(approved).to be_success
    expect(DiscourseVerifiedMembers::Verification.live.where(user: applicant).count).to eq(1)
    expect(GroupUser.where(group:, user: applicant).count).to eq(1)
    expect(UserBadge.where(badge:, user: applicant).count).to eq(1)
  end
end
