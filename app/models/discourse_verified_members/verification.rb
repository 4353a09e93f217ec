# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The result: this user holds this affiliation, since, until, checked by whom
  # and how. It outlives the application.
  class Verification < ActiveRecord::Base
    self.table_name = "verified_members_verifications"

    NOTE_MAX = Application::REASON_MAX

    enum :check_method, { application: 0, import: 1, manual: 2 }, prefix: :through
    # `merged` ends the newer of two that somebody held in two accounts, and takes nothing.
    enum :end_reason, { expired: 0, revoked: 1, renounced: 2, merged: 3 }

    belongs_to :user
    belongs_to :affiliation
    belongs_to :application, optional: true
    belongs_to :verified_by, class_name: "User", optional: true
    belongs_to :ended_by, class_name: "User", optional: true

    validates :end_note, length: { maximum: NOTE_MAX }

    scope :live, -> { where(ended_at: nil) }
    scope :ended, -> { where.not(ended_at: nil) }
    scope :ending_soon, -> { live.where(expires_at: ..Validity::RENEWAL_WINDOW.from_now) }
    scope :shown,
          -> { live.where(paused_at: nil, affiliation_id: AffiliationCache.summaries.pluck(:id)) }

    def live?
      ended_at.nil?
    end
  end
end
