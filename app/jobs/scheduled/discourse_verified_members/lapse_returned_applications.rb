# frozen_string_literal: true

module Jobs
  module DiscourseVerifiedMembers
    # Reminds those who have not answered a return, and ends what stays unanswered. What is
    # done is marked as done where it is done, so a second run finds nothing left.
    class LapseReturnedApplications < ::Jobs::Scheduled
      every 1.hour

      def execute(_args)
        return if !SiteSetting.verified_members_enabled

        lapse
        remind
      end

      private

      def lapse
        returned
          .where(answer_due_at: ..Time.zone.now)
          .find_each do |application|
            params = { application_id: application.id }
            ::DiscourseVerifiedMembers::LapseApplication.call(params:)
          end
      end

      def remind
        soon = ::DiscourseVerifiedMembers::Application::LAPSE_ANNOUNCED_BEFORE.from_now
        returned
          .where(answer_due_at: Time.zone.now..soon, lapse_announced_at: nil)
          .includes(:affiliation, :user)
          .find_each do |application|
            # Only one of two runs at the same time gets to mark it, and tells.
            marked =
              returned.where(id: application.id, lapse_announced_at: nil).update_all(
                lapse_announced_at: Time.zone.now,
              )
            ::DiscourseVerifiedMembers::Notifier.lapsing(application) if marked == 1
          end
      end

      def returned
        ::DiscourseVerifiedMembers::Application.returned
      end
    end
  end
end
