# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A reviewer turns an application down, with a reason that the applicant reads. However
  # many have to approve, one refusal ends it.
  class RefuseApplication
    include Service::Base

    params do
      attribute :application_id, :integer
      attribute :reason, PlainText.new

      validates :application_id, presence: true
      validates :reason, presence: true, length: { maximum: Application::REASON_MAX }
    end

    model :application
    policy :can_decide

    transaction do
      step :hold
      policy :still_open
      policy :not_said_yet
      step :give_verdict
      step :refuse
      step :close_reviewable
      step :log
    end

    step :tell_applicant

    private

    def fetch_application(params:)
      Application.includes(:user, :affiliation).find_by(id: params.application_id)
    end

    def can_decide(guardian:, application:)
      guardian.can_decide_verification?(application)
    end

    # Whoever comes second waits here, and then finds it decided.
    def hold(application:)
      application.lock!
    end

    def still_open(application:)
      application.may_become?(:refused)
    end

    def not_said_yet(application:, guardian:)
      application.verdict_of(guardian.user).nil?
    end

    def give_verdict(application:, guardian:, params:)
      reason = params.reason
      Action::GiveVerdict.call(application:, by: guardian.user, verdict: :refuse, reason:)
    end

    def refuse(application:, guardian:, params:)
      application.close!(:refused, by: guardian.user, reason: params.reason)
    end

    def close_reviewable(application:, guardian:)
      Action::CloseReviewable.call(application:, status: :rejected, by: guardian.user)
    end

    def log(application:, guardian:)
      StaffLog.new(guardian.user).application_refused(application)
    end

    def tell_applicant(application:)
      Notifier.refused(application)
    end
  end
end
