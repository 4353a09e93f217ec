# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A reviewer finds that the applicant is what the affiliation says. When as many have
  # found so as it asks for, the label, the group and the badge say so too.
  class ApproveApplication
    include Service::Base

    params do
      attribute :application_id, :integer
      validates :application_id, presence: true
    end

    model :application
    policy :can_decide

    transaction do
      step :hold
      policy :still_open
      policy :not_said_yet
      step :give_verdict
      step :verify_when_enough
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
      application.may_become?(:approved)
    end

    # Where the affiliation asks for fewer than it did, one of those who have approved already
    # may be the last to come by.
    def not_said_yet(application:, guardian:)
      application.verdict_of(guardian.user).nil? || application.enough_approvals?
    end

    def give_verdict(application:, guardian:)
      Action::GiveVerdict.call(application:, by: guardian.user, verdict: :approve)
    end

    def verify_when_enough(application:, guardian:)
      if application.enough_approvals?
        context[:verification] = Action::VerifyApplicant.call(application:, by: guardian.user)
      else
        StaffLog.new(guardian.user).approval_given(application)
      end
    end

    def tell_applicant(application:)
      Notifier.approved(application) if application.approved?
    end
  end
end
