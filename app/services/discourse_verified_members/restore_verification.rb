# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A reviewer takes a revocation back: everything that it took comes back together, the
  # label as its holder had it, group, badge and chapters.
  class RestoreVerification
    include Service::Base

    params do
      attribute :verification_id, RecordId.new
      attribute :word, PlainText.new

      validates :verification_id, presence: true
      validates :word, length: { maximum: Verification::NOTE_MAX }
    end

    model :verification
    policy :can_decide

    transaction do
      step :hold
      model :revocation
      policy :restorable
      policy :not_held_anew
      step :revive
      step :give_back
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

    # An answer that comes at the same instant is either read or refused.
    def restorable(revocation:)
      revocation.lock!
      revocation.restorable?
    end

    # Somebody may have applied again meanwhile, and been approved.
    def not_held_anew(verification:)
      !Verification.live.exists?(user: verification.user, affiliation: verification.affiliation)
    end

    def revive(verification:)
      verification.update!(
        expires_at: expires_at(verification),
        ended_at: nil,
        ended_by: nil,
        end_reason: nil,
        end_note: nil,
      )
    end

    # Nobody could renew meanwhile what they did not hold: that time is given back as well.
    def expires_at(verification)
      verification.expires_at && verification.expires_at + (Time.zone.now - verification.ended_at)
    end

    def give_back(verification:, revocation:, guardian:)
      Action::GrantVerification.call(
        user: verification.user,
        affiliation: verification.affiliation,
        by: guardian.user,
      )
      Action::RejoinGroups.call(revocation:, by: guardian.user)
    end

    def close(revocation:, guardian:, params:)
      revocation.close!(:restored, by: guardian.user, word: params.word)
    end

    def log(verification:, guardian:)
      StaffLog.new(guardian.user).verification_restored(verification)
    end

    def tell_holder(verification:)
      Notifier.restored(verification)
    end
  end
end
