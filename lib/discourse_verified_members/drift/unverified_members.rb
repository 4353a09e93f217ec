# frozen_string_literal: true

module DiscourseVerifiedMembers
  class Drift
    # In the affiliation's group, and not verified. Owners are left alone: nobody becomes
    # one by accident, and those who lead a group need not be verified themselves.
    class UnverifiedMembers < Drift
      def rows
        GroupUser
          .where(group_id: affiliation.group_id, owner: false)
          .where("user_id > 0")
          .where.not(user_id: live.select(:user_id))
      end

      private

      def mend_row(row, by)
        user, group = row.user, affiliation.group
        return row.destroy! if user.nil? || group.nil?

        group.remove(user)
        GroupActionLogger.new(by, group).log_remove_user_from_group(user)
        Action::LeaveChapters.call(user:, affiliation:, by:) if affiliation.verified?
      end
    end
  end
end
