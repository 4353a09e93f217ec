# frozen_string_literal: true

module DiscourseVerifiedMembers
  # That an application was sent to a body outside the forum to be checked, and what was
  # answered. The answer decides nothing: reviewers do. The database takes one open one per
  # application.
  class Referral < ActiveRecord::Base
    self.table_name = "verified_members_referrals"
    self.filter_attributes += %i[sealed_notes]

    include SealedNotes

    REFERENCE_MAX = 60
    NOTE_MAX = Application::REASON_MAX

    enum :answer, { confirmed: 0, not_confirmed: 1, no_answer: 2 }, prefix: :says

    belongs_to :application
    belongs_to :referred_by, class_name: "User", optional: true
    belongs_to :answered_by, class_name: "User", optional: true

    # Whom its applicant has agreed may be asked, and nobody else is.
    delegate :authority, to: :application

    scope :open, -> { where(closed_at: nil) }

    # @return [String, nil] under which the body finds it again
    def reference
      kept["reference"]
    end

    # @return [String, nil] what it said beside its answer
    def note
      kept["note"]
    end
  end
end
