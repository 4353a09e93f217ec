# frozen_string_literal: true

module DiscourseVerifiedMembers
  # One member's request to be verified for one affiliation.
  class Application < ActiveRecord::Base
    self.table_name = "verified_members_applications"
    self.filter_attributes += %i[sealed_data_key sealed_answers]

    REASON_MAX = 1000
    LAPSE_ANNOUNCED_BEFORE = 3.days

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
    belongs_to :claimed_by, class_name: "User", optional: true
    has_many :verdicts, dependent: :delete_all
    has_many :referrals,
             -> { order(:referred_at, :id) },
             inverse_of: :application,
             dependent: :delete_all
    has_many :views, class_name: "ApplicationView", dependent: :delete_all
    has_many :evidence, -> { listed }, class_name: "Evidence"
    has_many :evidence_views
    has_one :verification

    scope :open, -> { where(state: OPEN_STATES) }

    # Of the pending ones, those that a reviewer could say something on now, and those that
    # somebody outside is asked about.
    scope :awaiting_review, -> { pending.where(referred_at: nil) }
    scope :referred, -> { pending.where.not(referred_at: nil) }

    before_create { self.waiting_since ||= submitted_at }

    # @return [Boolean] whether a decision, an answer or a withdrawal can still change it
    def open?
      OPEN_STATES.include?(state)
    end

    # @param state [String, Symbol]
    # @return [Boolean]
    def may_become?(state)
      TRANSITIONS.fetch(self.state).include?(state.to_s)
    end

    # @return [Array<Verdict>] what counts: given in the present round
    def present_verdicts
      verdicts.select { |word| word.round == round && word.verdict }
    end

    # @param user [User]
    # @return [Verdict, nil] what this reviewer has said in the present round
    def verdict_of(user)
      present_verdicts.find { |word| word.reviewer_id == user.id }
    end

    # @return [Array<Verdict>] by as many different people
    def approvals
      present_verdicts.select(&:says_approve?)
    end

    def enough_approvals?
      approvals.length >= affiliation.approvals_required
    end

    # @return [Verdict, nil] what the applicant of a returned one is to answer
    def return_to_answer
      present_verdicts.find(&:says_return?) if returned?
    end

    # @return [Boolean] whether the applicant of a returned one is to send files in place of others
    def asks_for_files?
      keys = return_to_answer&.notes&.keys || []
      evidence.any? { |file| keys.include?(file.note_key) }
    end

    # Hands it back to its applicant, who has so many days.
    #
    # @param within [ActiveSupport::Duration]
    # @return [void]
    def return!(within:)
      raise ArgumentError, "#{state} cannot become returned" if !may_become?(:returned)

      now = Time.zone.now
      # What somebody outside was asked about is about to change.
      referrals.open.update_all(closed_at: now)
      update!(
        state: :returned,
        answer_due_at: now + within,
        # Whoever has so little time has just been told.
        lapse_announced_at: within > LAPSE_ANNOUNCED_BEFORE ? nil : now,
        referred_at: nil,
        claimed_by: nil,
        claimed_at: nil,
      )
    end

    # Begins the next round.
    #
    # @param sealed [Hash] as from {SealedAnswers#reseal}
    # @return [void]
    def reopen!(**sealed)
      raise ArgumentError, "#{state} cannot become pending" if !may_become?(:pending)

      now = Time.zone.now
      update!(state: :pending, round: round + 1, waiting_since: now, answer_due_at: nil, **sealed)
    end

    # Ends the application and destroys what the member answered and attached and what
    # reviewers noted, all at once.
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
          answer_due_at: nil,
          referred_at: nil,
          claimed_by: nil,
          claimed_at: nil,
        )
        verdicts.update_all(sealed_notes: nil)
        referrals.open.update_all(closed_at: now)
        referrals.update_all(sealed_notes: nil)
      end
    end

    # @return [Referral, nil] the one that no answer has come to
    def open_referral
      referrals.find { |referral| referral.closed_at.nil? } if open?
    end

    # @return [Boolean] whether somebody outside may be asked now, as its applicant has agreed
    def may_be_referred?
      pending? && referred_at.nil? && authority.present?
    end

    # @return [Integer, nil] how many of this affiliation that wait for reviewers came earlier
    def ahead
      return if !pending? || referred_at
      self
        .class
        .awaiting_review
        .where(affiliation_id:)
        .where("(submitted_at, id) < (?, ?)", submitted_at, id)
        .count
    end
  end
end
