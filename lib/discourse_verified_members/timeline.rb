# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What has happened to an application, told to its applicant: in which role
  # people acted, never who they were.
  class Timeline
    # @param application [Application]
    def initialize(application)
      @application = application
    end

    # @return [Array<Hash>] `{ kind:, at:, role:, reason: }`, oldest first
    def events
      [submitted, *opened, decided, wiped, ended, *revocations].compact.sort_by do |event|
        event[:at]
      end
    end

    private

    def submitted
      event("submitted", @application.submitted_at, "applicant")
    end

    def opened
      @application
        .views
        .pluck(:viewed_at, :role)
        .map { |viewed_at, role| event("opened", viewed_at, role) }
    end

    def decided
      return if !@application.decided_at

      by_applicant = @application.withdrawn?
      role = by_applicant ? "applicant" : role_of(@application.decided_by)
      event(@application.state, @application.decided_at, role, @application.reason)
    end

    def wiped
      event("wiped", @application.wiped_at, "system") if @application.wiped_at
    end

    def ended
      verification = @application.verification
      return if verification.nil? || verification.live?

      renounced = verification.renounced?
      role = renounced ? "applicant" : role_of(verification.ended_by)
      event(verification.end_reason, verification.ended_at, role, verification.end_note)
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
