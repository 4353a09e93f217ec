# frozen_string_literal: true

module Jobs
  module DiscourseVerifiedMembers
    # Tells every reviewer that somebody has answered a revocation; asked for once per answer.
    class TellOfAnsweredRevocations < ::Jobs::Base
      def execute(args)
        return if !SiteSetting.verified_members_enabled

        revocation = ::DiscourseVerifiedMembers::Revocation.find_by(id: args[:revocation_id])
        return if !revocation&.waiting?

        ::DiscourseVerifiedMembers::Notifier.revocation_answered(
          User.human_users.staff.where.not(id: revocation.user_id),
          count: ::DiscourseVerifiedMembers::Revocation.waiting.count,
        )
      end
    end
  end
end
