# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What the plugin keeps of a person.
  module Traces
    # What people wrote about somebody and kept for them to read, and what is left of it.
    TEXTS = {
      Application => {
        reason: nil,
      },
      Verification => {
        end_note: nil,
      },
      JoinRequest => {
        message: "",
        reason: nil,
      },
    }.freeze

    class << self
      # Removes it.
      # @param user [User] whose account is being destroyed
      # @return [void]
      def remove(user)
        applications = Application.where(user_id: user.id)
        ApplicationView.where(application_id: applications.select(:id)).delete_all
        Verdict.where(application_id: applications.select(:id)).delete_all
        Referral.where(application_id: applications.select(:id)).delete_all
        Reviewable.where(
          type: ReviewableVerifiedMembersApplication.name,
          target_id: applications.select(:id),
        ).destroy_all
        EvidenceView.where(application_id: applications.select(:id)).delete_all
        Evidence.where(user_id: user.id).delete_all
        applications.delete_all
        verifications = Verification.where(user_id: user.id)
        Renewal.where(verification_id: verifications.select(:id)).delete_all
        UploadReference.where(
          target_type: Verification.name,
          target_id: verifications.select(:id),
        ).delete_all
        verifications.delete_all
        Revocation.where(user_id: user.id).delete_all
        JoinRequest.where(user_id: user.id).delete_all
        StaffLog.forget(user)
      end

      # Takes back what a person asks, ends what they hold and leaves what they are in;
      # what was written about it goes. That it was so, when, and how it was checked stays.
      # @param user [User] who has been made anonymous
      # @return [void]
      def anonymise(user)
        user = User.find(user.id)
        call_for_each(JoinRequest.pending, user, WithdrawJoinRequest, :join_request_id)
        call_for_each(Application.open, user, WithdrawApplication, :application_id)
        Evidence.uploads.where(user_id: user.id).delete_all
        call_for_each(Verification.live, user, RenounceVerification, :verification_id)
        # With them goes the way back to what was taken.
        Revocation.where(user_id: user.id).delete_all
        ChangeWatch.forget(user)
        leave_chapters(user)
        leave_groups(user)
        TEXTS.each { |kind, blank| kind.where(user_id: user.id).update_all(blank) }
        Verdict.where(application_id: Application.where(user_id: user.id).select(:id)).update_all(
          reason: nil,
        )
        Notification.where(notification_type: Notifier::TYPE, user_id: user.id).delete_all
      end

      private

      # The same services as on the person's own page: whatever ends with them, ends here.
      def call_for_each(records, user, service, id)
        records
          .where(user_id: user.id)
          .ids
          .each { |record_id| service.call(guardian: user.guardian, params: { id => record_id }) }
      end

      def leave_chapters(user)
        groups = GroupUser.where(user_id: user.id).select(:group_id)
        Affiliation
          .where(id: Chapter.where(group_id: groups).select(:affiliation_id))
          .each do |affiliation|
            Affiliation.transaction { Action::LeaveChapters.call(user:, affiliation:, by: user) }
          end
      end

      # Being in one says the same as the label, however one got there.
      def leave_groups(user)
        Group.where(id: Affiliation.select(:group_id)).each { |group| group.remove(user) }
      end
    end

    # Core's own steps and not its events, which would pass us by while the plugin is off:
    # what we keep of a person follows the person.
    module UserExtension
      def self.prepended(base)
        base.after_destroy { Traces.remove(self) }
      end
    end

    module UserAnonymizerExtension
      def make_anonymous
        super.tap { |user| Traces.anonymise(user) }
      end
    end

    module UserMergerExtension
      protected

      # Everything else has moved by now.
      def delete_source_user
        MergedTraces.new(@source_user, @target_user).move
        super
      end
    end
  end
end
