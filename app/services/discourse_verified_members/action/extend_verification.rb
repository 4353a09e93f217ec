# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Gives a verification another term, and keeps who gave it. Belongs in a transaction.
    class ExtendVerification < Service::ActionBase
      option :verification
      option :by
      option :consent_version, optional: true
      option :questions_answered, default: -> { 0 }

      # @return [Renewal]
      def call
        renewal =
          Renewal.create!(
            verification:,
            renewed_by: by,
            renewed_at: Time.zone.now,
            former_expires_at: verification.expires_at,
            expires_at: Validity.new(verification).renewed_until,
            consent_version:,
            questions_answered:,
          )
        verification.update!(
          expires_at: renewal.expires_at,
          reminders_sent: 0,
          **{ consent_version: }.compact,
        )
        renewal
      end
    end
  end
end
