# frozen_string_literal: true

module DiscourseVerifiedMembers
  class Drift
    # The affiliation's group was deleted: a new one is made, with everybody who belongs in it.
    class LostGroup < Drift
      def rows
        Affiliation.where(id: affiliation.id).where.missing(:group)
      end

      def people
        User.none
      end

      private

      def mend_row(row, by)
        row.update!(group: make_group(row))
        HoldersOutside.new(row).mend(by:)
      end

      def make_group(row)
        Action::ProvideGroup.call(
          name: UserNameSuggester.suggest("verified_members_#{row.id}"),
          full_name: row.name,
        )
      end
    end
  end
end
