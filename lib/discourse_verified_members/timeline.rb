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
      [submitted, *opened, decided, wiped, ended].compact.sort_by { |event| event[:at] }
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

    def role_of(user)
      user ? ApplicationView.role_of(user) : "reviewer"
    end

    def event(kind, at, role, reason = nil)
      { kind:, at:, role:, reason: }
    end
  end
end
