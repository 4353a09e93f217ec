# frozen_string_literal: true

module Jobs
  module DiscourseVerifiedMembers
    # Finds the files whose time is over: uploads that were never sent, files that were kept
    # for some days, and whatever a decision has left behind. Also while the plugin is off:
    # what was promised to those who sent them still holds.
    class DestroyEvidence < ::Jobs::Scheduled
      every 1.hour

      BATCH = 100

      def execute(_args)
        loop { break if destroy_some < BATCH }
      end

      private

      def destroy_some
        evidence = ::DiscourseVerifiedMembers::Evidence
        evidence.transaction do
          found = evidence.overdue.limit(BATCH).lock("FOR UPDATE SKIP LOCKED")
          rows = found.pluck(:id, :application_id)
          evidence.where(id: rows.map(&:first)).delete_all
          ::DiscourseVerifiedMembers::Application.where(id: rows.filter_map(&:last)).update_all(
            evidence_wiped_at: Time.zone.now,
          )
          rows.length
        end
      end
    end
  end
end
