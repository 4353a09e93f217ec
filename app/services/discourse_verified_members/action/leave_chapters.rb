# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Takes somebody out of the chapters of an affiliation, and closes what they have
    # asked there. Being seen in one of them would say what no longer holds. Belongs in
    # a transaction.
    class LeaveChapters < Service::ActionBase
      option :user
      option :affiliation
      option :by

      # @return [void]
      def call
        affiliation
          .chapters
          .includes(:group)
          .order(:id)
          .each do |chapter|
            chapter.lock!
            close_request(chapter)
            leave(chapter.group)
          end
      end

      private

      def close_request(chapter)
        request = chapter.join_requests.pending.find_by(user:)
        return if request.nil?

        request.close!(:closed)
        DB.after_commit { Notifier.join_closed(request) }
      end

      def leave(group)
        return if group.nil? || !group.remove(user)

        GroupActionLogger.new(by, group).log_remove_user_from_group(user)
        # Without anybody to answer, nobody is to ask.
        if group.allow_membership_requests && !GroupUser.exists?(group:, owner: true)
          group.update!(allow_membership_requests: false)
        end
      end
    end
  end
end
