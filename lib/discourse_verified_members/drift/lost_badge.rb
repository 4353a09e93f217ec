# frozen_string_literal: true

module DiscourseVerifiedMembers
  class Drift
    # The affiliation's badge was deleted, and with it everybody's: the affiliation is one
    # without a badge now, and can be given another.
    class LostBadge < Drift
      def rows
        Affiliation.where(id: affiliation.id).where.not(badge_id: nil).where.missing(:badge)
      end

      def people
        User.none
      end

      private

      def mend_row(row, _by)
        row.update!(badge_id: nil)
      end
    end
  end
end
