# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Until when a verification holds. After its end it stays for a while, so that whoever was
  # on holiday loses nothing: only when that grace is over, it ends.
  class Validity
    # How long before the end a verification can be renewed.
    RENEWAL_WINDOW = 30.days

    # @param verification [Verification]
    # @param now [Time]
    def initialize(verification, now: Time.zone.now)
      @verification = verification
      @now = now
    end

    # @return [Time, nil] when label, group and badge go; nil for never
    def ends_at
      expires_at && expires_at + affiliation.grace_days.days
    end

    # @return [Boolean] whether it is kept past its end for now
    def grace?
      live? && expires_at <= @now && @now < ends_at
    end

    # @return [Boolean] whether it may be given more time now
    def renewable?
      live? && expires_at - RENEWAL_WINDOW <= @now && @now < ends_at
    end

    # @return [Time, nil] when it ends once it is renewed now: nothing that was given is
    #   lost by being early
    def renewed_until
      affiliation.valid_until([expires_at, @now].max)
    end

    # @return [Time, nil] what readers of the label are told; in the grace it still holds
    def shown_until
      grace? ? ends_at : expires_at
    end

    # @return [Hash]
    def as_json(*)
      { expires_at:, ends_at:, in_grace: grace?, can_renew: renewable? }
    end

    private

    delegate :affiliation, :expires_at, to: :@verification

    def live?
      @verification.live? && expires_at.present?
    end
  end
end
