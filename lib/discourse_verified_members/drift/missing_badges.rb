# frozen_string_literal: true

module DiscourseVerifiedMembers
  class Drift
    # Verified, and without the affiliation's badge: it was turned on later, or taken by hand.
    # A badge that is disabled is given to nobody.
    class MissingBadges < Drift
      def rows
        return live.none if !affiliation.badge&.enabled?
        live.where.not(user_id: UserBadge.where(badge_id: affiliation.badge_id).select(:user_id))
      end

      private

      alias mend_row provide
    end
  end
end
