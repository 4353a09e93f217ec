# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # The last approval that was missing is there: the application ends, and what it asked
    # for is given. Belongs in a transaction that holds the application.
    class VerifyApplicant < Service::ActionBase
      option :application
      option :by

      # @return [Verification]
      def call
        application.close!(:approved, by:)
        verification =
          GrantVerification.call(
            user: application.user,
            affiliation: application.affiliation,
            by:,
            application:,
          )
        CloseReviewable.call(application:, status: :approved, by:)
        StaffLog.new(by).application_approved(application)
        verification
      end
    end
  end
end
