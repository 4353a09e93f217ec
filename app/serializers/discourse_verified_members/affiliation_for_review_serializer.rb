# frozen_string_literal: true

module DiscourseVerifiedMembers
  class AffiliationForReviewSerializer < AffiliationSummarySerializer
    attributes :reason_templates, :return_templates, :approvals_required, :target_days
  end
end
