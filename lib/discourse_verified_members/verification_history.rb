# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The whole history of one verification, for staff: from our own records, and from the
  # staff log what only stands there.
  class VerificationHistory
    # Entries whose event our own records tell, and better.
    TOLD = %w[
      verified_members_approve_application
      verified_members_revoke_verification
      verified_members_restore_verification
      verified_members_uphold_revocation
    ].freeze

    # @param verification [Verification]
    def initialize(verification)
      @verification = verification
      @application = verification.application
    end

    # @return [Array<Hash>] `{ kind:, at:, by: }`, oldest first; with some kinds `count:`
    #   (of openings, or of questions answered anew), `method:`, `authority:` or `reason:`. The
    #   kind of what only the staff log knows is the log's own name for it.
    def events
      [
        submitted,
        opened,
        *referred,
        verified,
        *confirmed,
        *logged,
        paused,
        changed,
        ended,
        *revocations,
      ].compact.sort_by { |event| event[:at] }
    end

    private

    def submitted
      event("submitted", @application.submitted_at, @application.user) if @application
    end

    def opened
      last = @application&.views&.order(:viewed_at)&.last
      event("opened", last.viewed_at, last.user, count: @application.views.count) if last
    end

    # What was asked of somebody outside, and that they answered.
    def referred
      return [] if @application.nil?

      @application
        .referrals
        .includes(:referred_by, :answered_by)
        .flat_map do |referral|
          authority = referral.authority
          [
            event("referred", referral.referred_at, referral.referred_by, authority:),
            (answered(referral) if referral.answer),
          ]
        end
    end

    def answered(referral)
      authority = referral.authority
      event("referral_answered", referral.closed_at, referral.answered_by, authority:)
    end

    def verified
      event(
        "verified",
        @verification.verified_at,
        @verification.verified_by,
        method: @verification.check_method,
      )
    end

    # What reviewers renewed stands in the staff log.
    def confirmed
      @verification
        .renewals
        .confirmed
        .includes(:renewed_by)
        .map do |renewal|
          count = renewal.questions_answered
          kind = count.zero? ? "confirmed" : "confirmed_with_answers"
          event(kind, renewal.renewed_at, renewal.renewed_by, count:)
        end
    end

    def paused
      event("paused", @verification.paused_at, nil) if @verification.paused_at
    end

    def changed
      event("changed", @verification.changed_at, @verification.user) if @verification.changed_at
    end

    def ended
      return if @verification.live?

      event(
        @verification.end_reason,
        @verification.ended_at,
        @verification.ended_by,
        reason: @verification.end_note,
      )
    end

    # How a revocation went on, and one that was taken back itself: what it ended holds again.
    def revocations
      @verification.revocations.flat_map do |revocation|
        [
          (revoked(revocation) if revocation.restored?),
          (event("answered", revocation.answered_at, @verification.user) if revocation.answered_at),
          (decided(revocation) if revocation.outcome),
        ]
      end
    end

    def revoked(revocation)
      event("revoked", revocation.revoked_at, revocation.revoked_by, reason: revocation.reason)
    end

    def decided(revocation)
      event(
        revocation.outcome,
        revocation.decided_at,
        revocation.decided_by,
        reason: revocation.word,
      )
    end

    def logged
      UserHistory
        .where(target_user_id: @verification.user_id)
        .where("custom_type LIKE 'verified\\_members\\_%'")
        .where.not(custom_type: TOLD)
        .where("details ~ ?", "(^|\\n)verification: #{@verification.id}(\\n|$)")
        .includes(:acting_user)
        .map { |entry| event(entry.custom_type, entry.created_at, entry.acting_user) }
    end

    def event(kind, at, user, **more)
      by = UserSummarySerializer.new(user, root: false).as_json if user
      { kind:, at:, by:, **more }
    end
  end
end
