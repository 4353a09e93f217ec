# frozen_string_literal: true

# Real threads on real connections, so nothing may be wrapped in a test's transaction.
RSpec.describe "Simultaneous decisions" do
  self.use_transactional_tests = false

  threads = 20

  before { SiteSetting.verified_members_enabled = true }

  after do
    DiscourseVerifiedMembers::Verification.delete_all
    DiscourseVerifiedMembers::ApplicationView.delete_all
    DiscourseVerifiedMembers::Application.delete_all
    DiscourseVerifiedMembers::Affiliation.delete_all
    Reviewable.delete_all
    Notification.where(notification_type: DiscourseVerifiedMembers::Notifier::TYPE).delete_all
    UserHistory.where("custom_type LIKE 'verified_members_%'").delete_all
    @created.reverse_each(&:destroy!)
    SiteSetting.verified_members_enabled = false
  end

  def decide_at_once(deciders)
    barrier = Concurrent::CyclicBarrier.new(deciders.length)
    deciders
      .map do |decider|
        Thread.new do
          ActiveRecord::Base.connection_pool.with_connection do
            barrier.wait
            decider.call
          end
        end
      end
      .map(&:value)
  end

  it "gives #{threads} reviewers one decision, one verification, one membership and one notification" do
    badge = Fabricate(:badge)
    group = Fabricate(:group)
    applicant = Fabricate(:user)
    moderators = threads.times.map { Fabricate(:moderator) }
    @created = [group, badge, applicant, *moderators]
    affiliation = Fabricate(:verified_members_affiliation, group:, badge:)
    application = Fabricate(:verified_members_application, affiliation:, user: applicant)

    results =
      decide_at_once(
        moderators.map.with_index do |moderator, index|
          params = { application_id: application.id }
          if index.odd?
            params[:reason] = "Not in the register."
            service = DiscourseVerifiedMembers::RefuseApplication
          else
            service = DiscourseVerifiedMembers::ApproveApplication
          end
          -> { service.call(params:, guardian: moderator.guardian) }
        end,
      )

    winners, others = results.partition(&:success?)
    expect(winners.length).to eq(1)
    expect(others.map { |result| result["result.policy.still_open"]&.failure? }).to all(eq(true))
    expect(others.map { |result| result[:application].decided_by }).to all(eq(winners.first[:guardian].user))

    approved = application.reload.approved? ? 1 : 0
    expect(DiscourseVerifiedMembers::Verification.where(user: applicant).count).to eq(approved)
    expect(GroupUser.where(group:, user: applicant).count).to eq(approved)
    expect(UserBadge.where(badge:, user: applicant).count).to eq(approved)
    expect(
      applicant.notifications.where(notification_type: Notification.types[:verified_members]).count,
    ).to eq(1)
  end

  it "verifies once when #{threads} reviewers approve at once" do
    group = Fabricate(:group)
    applicant = Fabricate(:user)
    moderators = threads.times.map { Fabricate(:moderator) }
    @created = [group, applicant, *moderators]
    affiliation = Fabricate(:verified_members_affiliation, group:)
    application = Fabricate(:verified_members_application, affiliation:, user: applicant)

    results =
      decide_at_once(
        moderators.map do |moderator|
          -> do
            DiscourseVerifiedMembers::ApproveApplication.call(
              params: {
                application_id: application.id,
              },
              guardian: moderator.guardian,
            )
          end
        end,
      )

    expect(results.count(&:success?)).to eq(1)
    expect(DiscourseVerifiedMembers::Verification.where(user: applicant).count).to eq(1)
    expect(GroupUser.where(group:, user: applicant).count).to eq(1)
    expect(
      applicant.notifications.where(notification_type: Notification.types[:verified_members]).count,
    ).to eq(1)
  end

  it "takes one application when a member sends #{threads} at once" do
    group = Fabricate(:group)
    applicant = Fabricate(:user)
    @created = [group, applicant]
    affiliation = Fabricate(:verified_members_affiliation, group:)
    params = {
      affiliation_id: affiliation.id,
      consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
      answers: {
        "member_number" => "A-1",
      },
    }

    results =
      decide_at_once(
        threads.times.map do
          -> { DiscourseVerifiedMembers::SubmitApplication.call(params:, guardian: applicant.guardian) }
        end,
      )

    expect(results.count(&:success?)).to eq(1)
    expect(DiscourseVerifiedMembers::Application.where(user: applicant).count).to eq(1)
    expect(ReviewableVerifiedMembersApplication.count).to eq(1)
  end
end
