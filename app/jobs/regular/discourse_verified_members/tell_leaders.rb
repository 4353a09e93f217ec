# frozen_string_literal: true

module Jobs
  module DiscourseVerifiedMembers
    # Tells those who lead a chapter that somebody asks to join; asked for once per
    # request. Where nobody leads, admins decide.
    class TellLeaders < ::Jobs::Base
      def execute(args)
        return if !SiteSetting.verified_members_enabled

        request =
          ::DiscourseVerifiedMembers::JoinRequest.pending.find_by(id: args[:join_request_id])
        return if request.nil?

        leaders = leaders_of(request.chapter)
        leaders = admins_but(request.user_id) if leaders.empty?
        leaders.each do |leader|
          ::DiscourseVerifiedMembers::Notifier.join_requests_wait(
            leader,
            :join_requested,
            count: waiting_for(leader, request),
          )
        end
      end

      private

      # Those who could come and answer.
      def leaders_of(chapter)
        User
          .human_users
          .activated
          .not_suspended
          .where(id: GroupUser.where(group_id: chapter.group_id, owner: true).select(:user_id))
          .to_a
      end

      def admins_but(user_id)
        User.human_users.where(admin: true).where.not(id: user_id)
      end

      # In the chapters that they lead; for an admin, who decides everywhere, in this one.
      def waiting_for(leader, request)
        owned = GroupUser.where(user: leader, owner: true).select(:group_id)
        chapters = ::DiscourseVerifiedMembers::Chapter.active.where(group_id: owned)
        scope = ::DiscourseVerifiedMembers::JoinRequest.pending
        count = scope.where(chapter_id: chapters.select(:id)).count
        count.zero? ? scope.where(chapter_id: request.chapter_id).count : count
      end
    end
  end
end
