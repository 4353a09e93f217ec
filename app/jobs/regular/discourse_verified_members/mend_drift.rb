# frozen_string_literal: true

module Jobs
  module DiscourseVerifiedMembers
    # Mends one kind of drift in one affiliation. Run twice at once, the second finds nothing.
    class MendDrift < ::Jobs::Base
      def execute(args)
        return if !SiteSetting.verified_members_enabled

        drift = find(args)
        by = User.find_by(id: args[:user_id]) || Discourse.system_user
        return if drift.nil?

        DistributedMutex.synchronize("verified_members_mend", validity: 1.hour) { mend(drift, by) }
      end

      private

      def find(args)
        affiliation = ::DiscourseVerifiedMembers::Affiliation.find_by(id: args[:affiliation_id])
        affiliation && ::DiscourseVerifiedMembers::Drift.find(args[:kind], affiliation)
      end

      def mend(drift, by)
        mending = ::DiscourseVerifiedMembers::Mending.new(drift)
        mending.start(drift.count)
        drift.mend(by:) { mending.step }
      ensure
        mending.finish
      end
    end
  end
end
