# frozen_string_literal: true

module DiscourseVerifiedMembers
  # One reviewer's word on one round of an application; without a verdict, only what they
  # have noted so far. The database takes one per reviewer and round.
  class Verdict < ActiveRecord::Base
    self.table_name = "verified_members_verdicts"
    self.filter_attributes += %i[reason sealed_notes]

    include SealedNotes

    NOTE_MAX = Application::REASON_MAX

    enum :verdict, { approve: 0, refuse: 1, return: 2 }, prefix: :says

    belongs_to :application
    belongs_to :reviewer, class_name: "User", optional: true

    scope :given, -> { where.not(verdict: nil) }

    # @return [String, nil] what only reviewers read
    def private_note
      kept["private_note"]
    end

    # @return [Hash{String => String}] what the applicant is to mend, by question id or
    #   {Evidence#note_key}
    def notes
      kept.fetch("notes", {})
    end
  end
end
