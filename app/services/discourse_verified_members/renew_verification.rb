# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A reviewer knows that a verification still holds, and gives it another term. What its
  # holder has agreed to stays as it was: a changed text is asked about the next time.
  class RenewVerification
    include Service::Base

    params do
      attribute :verification_id, RecordId.new
      validates :verification_id, presence: true
    end

    model :verification
    policy :can_renew

    transaction do
      step :hold
      policy :still_live
      policy :renewable
      step :extend_verification
      step :log
    end

    step :tell_holder

    private

    def fetch_verification(params:)
      Verification.includes(:user, :affiliation).find_by(id: params.verification_id)
    end

    def can_renew(guardian:, verification:)
      guardian.can_renew_verification?(verification)
    end

    # Whoever comes second waits here, and then finds nothing left to renew.
    def hold(verification:)
      verification.hold!
    end

    def still_live(verification:)
      verification.live?
    end

    def renewable(verification:)
      Validity.new(verification).renewable?
    end

    def extend_verification(verification:, guardian:)
      Action::ExtendVerification.call(verification:, by: guardian.user)
    end

    def log(verification:, guardian:)
      StaffLog.new(guardian.user).verification_renewed(verification)
    end

    def tell_holder(verification:)
      Notifier.renewed(verification)
    end
  end
end
