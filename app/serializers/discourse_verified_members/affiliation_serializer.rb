# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An affiliation as admins edit it.
  class AffiliationSerializer < AffiliationForReviewSerializer
    attributes :description,
               :enabled,
               :position,
               :form,
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

    def pending_count
      object.applications.pending.count
    end

    def verified_count
      object.verifications.live.count
    end
  end
end
