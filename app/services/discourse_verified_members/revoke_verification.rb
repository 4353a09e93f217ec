# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A moderator takes a verification away, with a reason: label, group and badge
  # go together. Its holder may answer, and all of it may come back.
  class RevokeVerification
    include Service::Base

    params do
      attribute :verification_id, :integer
      attribute :reason, PlainText.new

      validates :verification_id, presence: true
      validates :reason, presence: true, length: { maximum: Verification::NOTE_MAX }
    end

    model :verification
    policy :can_revoke

    transaction do
      step :hold
      policy :still_live
      step :remember
      step :end_verification
      step :log
    end

    step :tell_holder

    private

    def fetch_verification(params:)
      Verification.includes(:user, :affiliation).find_by(id: params.verification_id)
    end

    def can_revoke(guardian:, verification:)
      guardian.can_review_affiliation?(verification.affiliation_id)
    end

    def hold(verification:)
      verification.hold!
    end

    def still_live(verification:)
      verification.live?
    end

    def remember(verification:, guardian:, params:)
      Action::RememberRevocation.call(verification:, reason: params.reason, by: guardian.user)
    end

    def end_verification(verification:, guardian:, params:)
      Action::EndVerification.call(
        verification:,
        reason: :revoked,
        by: guardian.user,
        note: params.reason,
      )
    end

    def log(verification:, guardian:)
      StaffLog.new(guardian.user).verification_revoked(verification)
    end

    def tell_holder(verification:)
      Notifier.revoked(verification)
    end
  end
end
