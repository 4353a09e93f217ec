# frozen_string_literal: true

module DiscourseVerifiedMembers
  class Drift
    # Verified, and not in the affiliation's group.
    class HoldersOutside < Drift
      def rows
        return live.none if affiliation.group.nil?
        live.where.not(user_id: GroupUser.where(group_id: affiliation.group_id).select(:user_id))
      end

      private

      alias mend_row provide
    end
  end
end
