# frozen_string_literal: true

module DiscourseVerifiedMembers
  class Drift
    # With the affiliation's badge, and not verified.
    class LeftoverBadges < Drift
      def rows
        return UserBadge.none if affiliation.badge.nil?
        UserBadge.where(badge_id: affiliation.badge_id).where.not(user_id: live.select(:user_id))
      end

      private

      def mend_row(row, _by)
        BadgeGranter.revoke(row)
      end
    end
  end
end
