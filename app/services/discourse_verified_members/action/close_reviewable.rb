# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Lets the review queue follow a decision made elsewhere. A decision made in
    # the review queue itself finds its reviewable still pending and moves it; the
    # queue's own move to the same status afterwards changes nothing.
    class CloseReviewable < Service::ActionBase
      option :application
      option :status
      option :by

      # @return [void]
      def call
        ReviewableVerifiedMembersApplication
          .pending
          .find_by(target: application)
          &.transition_to(status, by)
      end
    end
  end
end
