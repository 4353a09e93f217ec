# frozen_string_literal: true

module DiscourseVerifiedMembers
  # One member's request to be verified for one affiliation.
  class Application < ActiveRecord::Base
    self.table_name = "verified_members_applications"
    self.filter_attributes += %i[sealed_data_key sealed_answers]

    REASON_MAX = 1000

    enum :state,
         { pending: 0, returned: 1, approved: 2, refused: 3, withdrawn: 4, lapsed: 5 },
         scopes: true

    # Every step that exists, by the state it starts from.
    TRANSITIONS = {
      "pending" => %w[returned approved refused withdrawn],
      "returned" => %w[pending withdrawn lapsed],
      "approved" => [],
      "refused" => [],
      "withdrawn" => [],
      "lapsed" => [],
    }.freeze
    OPEN_STATES = TRANSITIONS.reject { |_, steps| steps.empty? }.keys.freeze

    belongs_to :user
    belongs_to :affiliation
    belongs_to :decided_by, class_name: "User", optional: true
    has_many :views, class_name: "ApplicationView", dependent: :delete_all
    has_many :evidence, -> { listed }, class_name: "Evidence"
    has_many :evidence_views
    has_one :verification

    scope :open, -> { where(state: OPEN_STATES) }

    # @return [Boolean] whether a decision, an answer or a withdrawal can still change it
    def open?
      OPEN_STATES.include?(state)
    end

    # @param state [String, Symbol]
    # @return [Boolean]
    def may_become?(state)
      TRANSITIONS.fetch(self.state).include?(state.to_s)
    end

    # Ends the application and destroys what the member answered and attached, all at once.
    #
    # @param state [String, Symbol] a final one that {TRANSITIONS} allows from here
    # @param by [User] who decided; the applicant when withdrawing
    # @param reason [String, nil] what the applicant is told
    def close!(state, by:, reason: nil)
      raise ArgumentError, "#{self.state} cannot become #{state}" if !may_become?(state)

      now = Time.zone.now
      transaction do
        self.evidence_wiped_at = now if Action::EndEvidence.call(application: self, state:, at: now)
        update!(
          state:,
          reason:,
          decided_at: now,
          decided_by: by,
          wiped_at: now,
          sealed_data_key: nil,
          sealed_answers: nil,
        )
      end
    end

    # @return [Integer, nil] how many pending ones of this affiliation came earlier
    def ahead
      return if !pending?
      self
        .class
        .pending
        .where(affiliation_id:)
        .where("(submitted_at, id) < (?, ?)", submitted_at, id)
        .count
    end
  end
end
