# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A live verification as its holder sees it.
  class OwnVerificationSerializer < ApplicationSerializer
    attributes :id, :affiliation_id, :verified_at, :label_visibility, :has_zone, :pauses

    def has_zone
      object.affiliation.zone_id.present?
    end
  end
end
