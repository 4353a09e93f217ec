# frozen_string_literal: true

module DiscourseVerifiedMembers
  # That a verification was taken away: why, with what, and how it went on. Its holder may
  # answer once; a reviewer gives everything back, or says why not.
  class Revocation < ActiveRecord::Base
    self.table_name = "verified_members_revocations"

    ANSWER_MAX = 2000
    UPHELD_SHOWN_FOR = 30.days

    enum :outcome, { restored: 0, upheld: 1 }

    belongs_to :verification
    belongs_to :user
    belongs_to :revoked_by, class_name: "User", optional: true
    belongs_to :decided_by, class_name: "User", optional: true

    validates :answer, length: { maximum: ANSWER_MAX }
    validates :word, length: { maximum: Verification::NOTE_MAX }

    scope :open, -> { where(outcome: nil) }
    scope :waiting, -> { open.where.not(answered_at: nil) }
    scope :restorable,
          -> do
            waiting.or(
              open.where(revoked_at: SiteSetting.verified_members_restore_within_days.days.ago..),
            )
          end
    # What still concerns its holder.
    scope :current, -> { restorable.or(upheld.where(decided_at: UPHELD_SHOWN_FOR.ago..)) }

    def open?
      outcome.nil?
    end

    # @return [Boolean] whether a reviewer owes its holder a word
    def waiting?
      open? && !answered_at.nil?
    end

    # @return [Boolean] whether its holder may answer
    def answerable?
      open? && answered_at.nil? && until_when.future?
    end

    # An answer that came in time is considered, however long that takes.
    #
    # @return [Boolean] whether it can be taken back
    def restorable?
      waiting? || (open? && until_when.future?)
    end

    # @return [Time] until when it can be answered and taken back
    def until_when
      revoked_at + SiteSetting.verified_members_restore_within_days.days
    end

    # Ends it. The answer was for this decision, and goes with it.
    #
    # @param outcome [Symbol]
    # @param by [User]
    # @param word [String, nil] what the holder is told
    # @return [void]
    def close!(outcome, by:, word: nil)
      lock!
      update!(outcome:, decided_by: by, decided_at: Time.zone.now, word:, answer: nil)
    end
  end
end
