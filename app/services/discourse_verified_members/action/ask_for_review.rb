# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Puts an application into core's review queue, or back into it.
    class AskForReview < Service::ActionBase
      option :application

      # @return [ReviewableVerifiedMembersApplication]
      def call
        ReviewableVerifiedMembersApplication.needs_review!(
          target: application,
          created_by: application.user,
          target_created_by: application.user,
          reviewable_by_moderator: true,
          potential_spam: false,
        )
      end
    end
  end
end
