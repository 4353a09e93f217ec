# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Nobody has renewed a verification, and its grace is over: label, group and badge go.
  # Run again, or at the same time, it does nothing.
  class ExpireVerification
    include Service::Base

    params do
      attribute :verification_id, :integer
      validates :verification_id, presence: true
    end

    transaction do
      model :verification, :hold
      policy :grace_is_over
      step :end_verification
    end

    step :tell_holder

    private

    # Whoever holds it at this instant, renewing or revoking it, decides on it; what is
    # still due then is found again.
    def hold(params:)
      holder = Verification.where(id: params.verification_id).pick(:user_id)
      # In the order of {Verification#hold!}.
      Verification.hold_people(holder)
      Verification
        .live
        .where.not(expires_at: nil)
        .lock("FOR UPDATE SKIP LOCKED")
        .find_by(id: params.verification_id)
    end

    def grace_is_over(verification:)
      Validity.new(verification).ends_at <= Time.zone.now
    end

    def end_verification(verification:)
      Action::EndVerification.call(verification:, reason: :expired, by: Discourse.system_user)
    end

    def tell_holder(verification:)
      Notifier.expired(verification)
    end
  end
end
