# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A member takes a label down for a while. What it stands for stays: verification, group
  # and badge.
  class PauseLabel
    include Service::Base

    params do
      attribute :verification_id, RecordId.new
      validates :verification_id, presence: true
    end

    model :verification

    transaction do
      step :hold
      policy :still_live
      step :pause
    end

    private

    def fetch_verification(params:, guardian:)
      Verification.find_by(id: params.verification_id, user: guardian.user)
    end

    def hold(verification:)
      verification.lock!
    end

    def still_live(verification:)
      verification.live?
    end

    def pause(verification:)
      verification.update!(paused_at: Time.zone.now) if !verification.paused_at
    end
  end
end
