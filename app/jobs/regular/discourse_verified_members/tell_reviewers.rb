# frozen_string_literal: true

module Jobs
  module DiscourseVerifiedMembers
    # Tells every reviewer that applications wait; asked for once per application.
    class TellReviewers < ::Jobs::Base
      def execute(args)
        return if !SiteSetting.verified_members_enabled

        application = ::DiscourseVerifiedMembers::Application.find_by(id: args[:application_id])
        return if !application&.pending?

        ::DiscourseVerifiedMembers::Notifier.applied(
          User.human_users.staff.where.not(id: application.user_id),
          count: ::DiscourseVerifiedMembers::Application.pending.count,
        )
      end
    end
  end
end
