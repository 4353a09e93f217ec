# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A member gives a verification up, and with it the consent it rested on:
  # label, group and badge go together.
  class RenounceVerification
    include Service::Base

    params do
      attribute :verification_id, :integer
      validates :verification_id, presence: true
    end

    model :verification

    transaction do
      step :hold
      policy :still_live
      step :end_verification
    end

    private

    def fetch_verification(params:, guardian:)
      Verification.includes(:affiliation).find_by(id: params.verification_id, user: guardian.user)
    end

    def hold(verification:)
      verification.hold!
    end

    def still_live(verification:)
      verification.live?
    end

    def end_verification(verification:, guardian:)
      Action::EndVerification.call(verification:, reason: :renounced, by: guardian.user)
    end
  end
end
