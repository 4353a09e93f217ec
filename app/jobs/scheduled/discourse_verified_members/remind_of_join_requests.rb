# frozen_string_literal: true

module Jobs
  module DiscourseVerifiedMembers
    # Reminds leaders of requests that wait for three days, and admins of those that
    # wait for seven: each request once.
    class RemindOfJoinRequests < ::Jobs::Scheduled
      every 1.hour

      LEADERS_AFTER = 3.days
      ADMINS_AFTER = 7.days

      def execute(_args)
        return if !SiteSetting.verified_members_enabled

        remind_leaders
        remind_admins
      end

      private

      # Those that nobody could be reminded of stay for whoever comes to lead the chapter.
      def remind_leaders
        requests = waiting(LEADERS_AFTER).where(leaders_reminded_at: nil)
        owners = owners_of(requests.distinct.pluck(:chapter_id))
        owners.each do |leader, led|
          count = waiting(LEADERS_AFTER).where(chapter_id: led).count
          tell(leader, :join_waiting, count)
        end
        requests.where(chapter_id: owners.values.flatten).update_all(
          leaders_reminded_at: Time.zone.now,
        )
      end

      def remind_admins
        requests = waiting(ADMINS_AFTER).where(admins_reminded_at: nil)
        return if requests.none?

        count = waiting(ADMINS_AFTER).count
        User.human_users.where(admin: true).each { |admin| tell(admin, :join_overdue, count) }
        requests.update_all(admins_reminded_at: Time.zone.now)
      end

      def waiting(since)
        ::DiscourseVerifiedMembers::JoinRequest.pending.where("asked_at <= ?", since.ago)
      end

      # Each leader who could come and answer, with the chapters among these that they lead.
      def owners_of(chapter_ids)
        GroupUser
          .where(owner: true)
          .where("user_id > 0")
          .where(user_id: User.activated.not_suspended.select(:id))
          .joins(
            "JOIN verified_members_chapters chapters ON chapters.group_id = group_users.group_id",
          )
          .where("chapters.id IN (?)", chapter_ids)
          .includes(:user)
          .select("group_users.*, chapters.id AS chapter_id")
          .group_by(&:user)
          .transform_values { |owned| owned.map(&:chapter_id) }
      end

      def tell(user, event, count)
        ::DiscourseVerifiedMembers::Notifier.join_requests_wait(user, event, count:)
      end
    end
  end
end
