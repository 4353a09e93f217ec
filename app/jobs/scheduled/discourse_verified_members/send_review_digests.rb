# frozen_string_literal: true

module Jobs
  module DiscourseVerifiedMembers
    # Tells reviewers once a day how much waits for them. One that is still unread gives way
    # to the new one.
    class SendReviewDigests < ::Jobs::Scheduled
      daily at: 7.hours

      def execute(_args)
        return if !SiteSetting.verified_members_enabled
        return if !SiteSetting.verified_members_review_digest

        ::DiscourseVerifiedMembers::ReviewDigest.new.shares.each do |reviewer_id, share|
          ::DiscourseVerifiedMembers::Notifier.applied(reviewer_id, **share)
        end
      end
    end
  end
end
