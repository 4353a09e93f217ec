# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Writes down what a revocation is about to take, so that all of it can come back.
    # Belongs in the transaction that takes it, before that.
    class RememberRevocation < Service::ActionBase
      option :verification
      option :reason
      option :by

      # @return [Revocation]
      def call
        Revocation.create!(
          verification:,
          user:,
          reason:,
          memberships:,
          revoked_at: Time.zone.now,
          revoked_by: by,
        )
      end

      private

      delegate :user, :affiliation, to: :verification

      def memberships
        GroupUser
          .where(user:, group_id: group_ids)
          .order(:group_id)
          .pluck(:group_id, :owner)
          .map { |group_id, owner| { group_id:, owner: } }
      end

      def group_ids
        chapters = affiliation.verified? ? affiliation.chapters.pluck(:group_id) : []
        [affiliation.group_id, *chapters]
      end
    end
  end
end
