# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Tells a holder that a verification ends soon, so that they can renew it in time: 30 days
  # before, and 7. Run again, or at the same time, it does nothing.
  class RemindOfExpiry
    include Service::Base

    # The events that are told, and how long before the end.
    STAGES = { expiring: 30.days, expiring_soon: 7.days }.freeze

    # @param expires_at [Time]
    # @param now [Time]
    # @return [Integer] how many of {STAGES} have been reached
    def self.stage(expires_at, now = Time.zone.now)
      STAGES.values.count { |before| expires_at - before <= now }
    end

    params do
      attribute :verification_id, :integer
      validates :verification_id, presence: true
    end

    transaction do
      model :verification, :hold
      policy :due
      step :tell_holder
      step :remember
    end

    private

    def hold(params:)
      Verification
        .live
        .where.not(expires_at: nil)
        .lock("FOR UPDATE SKIP LOCKED")
        .find_by(id: params.verification_id)
    end

    def due(verification:)
      context[:stage] = self.class.stage(verification.expires_at)
      context[:stage] > verification.reminders_sent
    end

    # Only the last word where two are due, as after days without jobs.
    def tell_holder(verification:, stage:)
      Notifier.expiring(verification, STAGES.keys[stage - 1])
    end

    def remember(verification:, stage:)
      verification.update!(reminders_sent: stage)
    end
  end
end
