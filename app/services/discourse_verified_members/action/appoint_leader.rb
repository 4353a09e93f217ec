# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Puts somebody into a chapter's group, and at its head.
    class AppointLeader < Service::ActionBase
      option :group
      option :user
      option :by

      # @return [void]
      def call
        log = GroupActionLogger.new(by, group)
        if !GroupUser.exists?(group:, user:)
          group.add(user)
          log.log_add_user_to_group(user)
        end
        return if GroupUser.exists?(group:, user:, owner: true)

        group.add_owner(user)
        log.log_make_user_group_owner(user)
      end
    end
  end
end
