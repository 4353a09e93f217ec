# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What has happened to an application, told to its applicant: in which role
  # people acted, never who they were.
  class Timeline
    # @param application [Application]
    def initialize(application)
      @application = application
    end

    # @return [Array<Hash>] `{ kind:, at:, role:, reason: }`, oldest first; `authority:` too
    #   where somebody outside was asked
    def events
      [
        submitted,
        *opened,
        *files_opened,
        *returned,
        *referred,
        decided,
        wiped,
        files_wiped,
        ended,
        *revocations,
      ].compact.sort_by { |event| event[:at] }
    end

    private

    def submitted
      event("submitted", @application.submitted_at, "applicant")
    end

    def opened
      @application.views.map { |view| event("opened", view.viewed_at, view.role) }
    end

    # With what was to be mended and when it was, round by round.
    def returned
      @application
        .verdicts
        .select(&:says_return?)
        .flat_map do |word|
          [
            event("returned", word.given_at, role_of(word.reviewer), word.reason),
            (event("answered", word.answered_at, "applicant") if word.answered_at),
          ]
        end
    end

    # To whom it was sent, and that they answered; what they said is for reviewers.
    def referred
      @application.referrals.flat_map do |referral|
        [
          event("referred", referral.referred_at, role_of(referral.referred_by)),
          (
            if referral.answer
              event("referral_answered", referral.closed_at, role_of(referral.answered_by))
            end
          ),
        ].compact.map { |event| { **event, authority: referral.authority } }
      end
    end

    def files_opened
      @application.evidence_views.map { |view| event("file_opened", view.viewed_at, view.role) }
    end

    def decided
      return if !@application.decided_at

      event(@application.state, @application.decided_at, decider, @application.reason)
    end

    def decider
      case @application.state
      when "withdrawn"
        "applicant"
      when "lapsed"
        "system"
      else
        role_of(@application.decided_by)
      end
    end

    def wiped
      event("wiped", @application.wiped_at, "system") if @application.wiped_at
    end

    def files_wiped
      at = @application.evidence_wiped_at
      event("files_wiped", at, "system") if at
    end

    def ended
      verification = @application.verification
      return if verification.nil? || verification.live? || verification.merged?

      event(
        verification.end_reason,
        verification.ended_at,
        ended_by(verification),
        verification.end_note,
      )
    end

    def ended_by(verification)
      return "system" if verification.expired?
      verification.renounced? ? "applicant" : role_of(verification.ended_by)
    end

    # How a revocation went on, and one that was taken back itself: what it ended holds again.
    def revocations
      (@application.verification&.revocations || []).flat_map do |revocation|
        [
          (revoked(revocation) if revocation.restored?),
          (answered_by_reviewer(revocation) if revocation.outcome),
        ]
      end
    end

    def revoked(revocation)
      event("revoked", revocation.revoked_at, role_of(revocation.revoked_by), revocation.reason)
    end

    def answered_by_reviewer(revocation)
      role = role_of(revocation.decided_by)
      event(revocation.outcome, revocation.decided_at, role, revocation.word)
    end

    def role_of(user)
      user ? ApplicationView.role_of(user) : "reviewer"
    end

    def event(kind, at, role, reason = nil)
      { kind:, at:, role:, reason: }
    end
  end
end
