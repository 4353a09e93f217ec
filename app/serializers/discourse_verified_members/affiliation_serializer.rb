# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An affiliation as admins edit it. Wants one read with {Affiliation.with_counts}.
  class AffiliationSerializer < AffiliationForReviewSerializer
    attributes :description,
               :enabled,
               :position,
               :form,
               :authority,
               :evidence,
               :joining,
               :decline_templates,
               :answer_return_within_days,
               :reviewer_group_id,
               *AffiliationRules::DEFAULTS.keys,
               :group,
               :badge,
               :pending_count,
               :verified_count

    def group
      object.group && { id: object.group.id, name: object.group.name }
    end

    def badge
      object.badge && { id: object.badge.id, name: object.badge.name }
    end
  end
end
