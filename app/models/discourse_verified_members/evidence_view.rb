# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Who opened a file, when, and in which role. It outlives the file.
  class EvidenceView < ActiveRecord::Base
    self.table_name = "verified_members_evidence_views"

    enum :role, ApplicationView.roles

    belongs_to :application
    belongs_to :user

    # @param evidence [Evidence] of an application
    # @param user [User] who looks
    # @return [void]
    def self.log(evidence, user)
      looks = where(evidence_id: evidence.id, user:)
      return if looks.exists?(viewed_at: ApplicationView::SAME_LOOK.ago..)

      create!(
        evidence_id: evidence.id,
        application_id: evidence.application_id,
        user:,
        role: ApplicationView.role_of(user),
        viewed_at: Time.zone.now,
      )
    end
  end
end
