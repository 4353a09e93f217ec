# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Takes label, group and badge together, and with them the chapters that whoever is
    # not verified may not be in. Belongs in a transaction.
    class EndVerification < Service::ActionBase
      option :verification
      option :reason
      option :by
      option :note, optional: true

      # @return [void]
      def call
        verification.update!(
          ended_at: Time.zone.now,
          ended_by: by,
          end_reason: reason,
          end_note: note,
        )
        # A revocation may be taken back, and then there is still something to look at.
        ChangeWatch.settle(verification) if !verification.revoked?
        leave_group
        LeaveChapters.call(user:, affiliation:, by:) if !may_stay_in_chapters?
        take_badge
      end

      private

      delegate :user, :affiliation, to: :verification

      def may_stay_in_chapters?
        affiliation.anyone? ||
          (affiliation.applicants? && Application.open.exists?(user:, affiliation:))
      end

      def leave_group
        group = affiliation.group
        return if group.nil? || !group.remove(user)

        GroupActionLogger.new(by, group).log_remove_user_from_group(user)
      end

      def take_badge
        if affiliation.badge_id
          UserBadge
            .where(user:, badge_id: affiliation.badge_id)
            .each { |user_badge| BadgeGranter.revoke(user_badge) }
        end
      end
    end
  end
end
