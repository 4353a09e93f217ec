# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What the forum knows in public of someone who applies.
  class ApplicantSerializer < UserSummarySerializer
    attributes :created_at, :post_count, :trust_level

    def post_count
      object.user_stat&.post_count || 0
    end
  end
end
