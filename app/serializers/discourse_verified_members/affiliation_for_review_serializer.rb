# frozen_string_literal: true

module DiscourseVerifiedMembers
  class AffiliationForReviewSerializer < AffiliationSummarySerializer
    attributes :reason_templates
  end
end
