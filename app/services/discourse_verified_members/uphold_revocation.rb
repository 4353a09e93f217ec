# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A reviewer has read what was answered to a revocation, and says why it stays.
  class UpholdRevocation
    include Service::Base

    params do
      attribute :verification_id, RecordId.new
      attribute :word, PlainText.new

      validates :verification_id, presence: true
      validates :word, presence: true, length: { maximum: Verification::NOTE_MAX }
    end

    model :verification
    policy :can_decide

    transaction do
      step :hold
      model :revocation
      policy :answered
      step :close
      step :log
    end

    step :tell_holder

    private

    def fetch_verification(params:)
      Verification.includes(:user, :affiliation).find_by(id: params.verification_id)
    end

    def can_decide(guardian:, verification:)
      guardian.can_decide_revocation?(verification)
    end

    def hold(verification:)
      verification.hold!
    end

    def fetch_revocation(verification:)
      verification.revocations.open.first
    end

    def answered(revocation:)
      revocation.lock!
      revocation.waiting?
    end

    def close(verification:, revocation:, guardian:, params:)
      ChangeWatch.settle(verification)
      revocation.close!(:upheld, by: guardian.user, word: params.word)
    end

    def log(verification:, guardian:)
      StaffLog.new(guardian.user).revocation_upheld(verification)
    end

    def tell_holder(verification:)
      Notifier.revocation_upheld(verification)
    end
  end
end
