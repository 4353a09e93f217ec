# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Puts somebody back into the groups that a revocation took them out of, as what they
    # were there, whether there is a free place or not: it was theirs. Belongs in a
    # transaction.
    class RejoinGroups < Service::ActionBase
      option :revocation
      option :by

      # @return [void]
      def call
        owned = revocation.memberships.to_h { |it| [it["group_id"], it["owner"]] }
        Group
          .where(id: owned.keys & still_of_the_affiliation)
          .order(:id)
          .each { |group| rejoin(group, owner: owned[group.id]) }
      end

      private

      delegate :user, to: :revocation

      # A group may have been put to another use since.
      def still_of_the_affiliation
        affiliation = revocation.verification.affiliation
        [affiliation.group_id, *affiliation.chapters.active.pluck(:group_id)]
      end

      def rejoin(group, owner:)
        if !GroupUser.exists?(group:, user:)
          group.add(user)
          GroupActionLogger.new(by, group).log_add_user_to_group(user)
        end
        group.add_owner(user) if owner
      end
    end
  end
end
