# frozen_string_literal: true

module Jobs
  module DiscourseVerifiedMembers
    # Finds what happened to membership requests past us and past core's own steps.
    class ReconcileJoinRequests < ::Jobs::Scheduled
      every 1.hour

      def execute(_args)
        ::DiscourseVerifiedMembers::Mirror.repair if SiteSetting.verified_members_enabled
      end
    end
  end
end
