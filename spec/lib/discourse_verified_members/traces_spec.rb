# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Traces do
  include LostReferences
  include_context "with chapters"

  fab!(:badge)

  before do
    affiliation.update!(badge:)
    [holder, leader].each { |user| chapter.group.add(user) }
    DiscourseVerifiedMembers::JoinRequest.pending.delete_all
    BadgeGranter.grant(badge, holder)
    DiscourseVerifiedMembers::ApplicationView.log(application, moderator)
    ReviewableVerifiedMembersApplication.needs_review!(
      target: application,
      created_by: applicant,
      target_created_by: applicant,
      reviewable_by_moderator: true,
    )
  end

  def said_of(user)
    [
      application.reload.reason,
      *DiscourseVerifiedMembers::Verification.where(user:).pluck(:end_note),
      *DiscourseVerifiedMembers::JoinRequest.where(user:).pluck(:message, :reason).flatten,
    ].compact_blank
  end

  describe "becoming anonymous" do
    def anonymise(user)
      UserAnonymizer.make_anonymous(user, admin)
      expect(lost_references).to be_empty
    end

    it "ends what one holds: label, group, badge and chapters go together" do
      Fabricate(
        :verified_members_verification,
        user: holder,
        affiliation:,
        ended_at: 1.day.ago,
        end_reason: :revoked,
        end_note: "Left the party.",
      )
      asked = Fabricate(:verified_members_join_request, chapter: other_chapter, user: holder)

      anonymise(holder)

      expect(verification.reload).to have_attributes(end_reason: "renounced", ended_by: holder)
      expect(DiscourseVerifiedMembers::Labels.of_user(holder.id, reader: Guardian.new)).to be_empty
      expect(holder.reload.groups.where(automatic: false)).to be_empty
      expect(holder.user_badges).to be_empty
      expect(asked.reload).to be_withdrawn
      expect(said_of(holder)).to be_empty
    end

    it "takes back an open application and destroys what was answered" do
      Fabricate(
        :notification,
        user: applicant,
        notification_type: DiscourseVerifiedMembers::Notifier::TYPE,
        data: { username: applicant.username }.to_json,
      )

      anonymise(applicant)

      expect(application.reload).to have_attributes(
        state: "withdrawn",
        sealed_answers: nil,
        sealed_data_key: nil,
        wiped_at: be_present,
      )
      expect(ReviewableVerifiedMembersApplication.find_by(target: application)).to be_ignored
      expect(
        applicant.notifications.where(notification_type: DiscourseVerifiedMembers::Notifier::TYPE),
      ).to be_empty
    end

    it "takes one out of an affiliation's group, however one got in" do
      anonymise(leader)

      expect(leader.reload.groups.where(automatic: false)).to be_empty
    end

    it "forgets what was said about a refusal, and keeps that there was one" do
      Fabricate(:verified_members_referral, application:)
      application.close!(:refused, by: moderator, reason: "Not in the register.")

      anonymise(applicant)

      expect(said_of(applicant)).to be_empty
      expect(application.referrals.sole).to have_attributes(sealed_notes: nil)
      expect(application.reload).to have_attributes(state: "refused", decided_by: moderator)
    end

    it "does so while the plugin is off" do
      SiteSetting.verified_members_enabled = false

      anonymise(holder)

      expect(verification.reload).not_to be_live
      expect(holder.reload.groups.where(automatic: false)).to be_empty
    end
  end

  describe "deleting an account" do
    def destroy(user)
      UserDestroyer.new(admin).destroy(user, context: "spec")
    end

    it "leaves nothing of who applied, held or asked, and points nowhere" do
      DiscourseVerifiedMembers::StaffLog.new(moderator).application_approved(application)
      Fabricate(:verified_members_join_request, chapter: other_chapter, user: holder)
      Fabricate(:verified_members_referral, application:)

      [applicant, holder].each { |user| destroy(user) }

      expect(lost_references).to be_empty
      expect(
        [
          DiscourseVerifiedMembers::Application,
          DiscourseVerifiedMembers::ApplicationView,
          DiscourseVerifiedMembers::Referral,
          DiscourseVerifiedMembers::Verification,
          DiscourseVerifiedMembers::JoinRequest,
          ReviewableVerifiedMembersApplication,
        ].map(&:count),
      ).to all(eq(0))
    end

    it "keeps the entry in the staff log, but no more about whom it was" do
      DiscourseVerifiedMembers::StaffLog.new(moderator).application_approved(application)
      entry = UserHistory.find_by(custom_type: "verified_members_approve_application")
      expect(entry.target_user_id).to eq(applicant.id)

      destroy(applicant)

      expect(entry.reload.target_user_id).to be_nil
    end

    it "leaves what a reviewer decided and opened, for those whom it was about" do
      application.close!(:refused, by: moderator, reason: "Not in the register.")
      destroy(moderator.tap { |user| user.update!(moderator: false) })

      expect(verification.reload).to be_live
      events = DiscourseVerifiedMembers::Timeline.new(application.reload).events
      expect(events.map { |event| event[:kind] }).to include("opened", "refused")
    end
  end
end
