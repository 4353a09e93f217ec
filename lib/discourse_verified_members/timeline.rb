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
      [submitted, *opened, *files_opened, decided, wiped, files_wiped, ended].compact
        .sort_by { |event| event[:at] }
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

    def files_opened
      @application
        .evidence_views
        .pluck(:viewed_at, :role)
        .map { |viewed_at, role| event("file_opened", viewed_at, role) }
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

    def files_wiped
      at = @application.evidence_wiped_at
      event("files_wiped", at, "system") if at
    end

    def ended
      verification = @application.verification
      return if verification.nil? || verification.live?

      renounced = verification.renounced?
      role = renounced ? "applicant" : role_of(verification.ended_by)
      event(verification.end_reason, verification.ended_at, role, verification.end_note)
    end

    def role_of(user)
      user ? ApplicationView.role_of(user) : "reviewer"
    end

    def event(kind, at, role, reason = nil)
      { kind:, at:, role:, reason: }
    end
  end
end
