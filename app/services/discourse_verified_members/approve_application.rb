# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A reviewer finds that the applicant is what the affiliation says: from here
  # on the label, the group and the badge say so too.
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
      step :approve
      step :grant_verification
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
      application.may_become?(:approved)
    end

    def approve(application:, guardian:)
      application.close!(:approved, by: guardian.user)
    end

    def grant_verification(application:, guardian:)
      context[:verification] = Action::GrantVerification.call(
        user: application.user,
        affiliation: application.affiliation,
        by: guardian.user,
        application:,
      )
    end

    def close_reviewable(application:, guardian:)
      Action::CloseReviewable.call(application:, status: :approved, by: guardian.user)
    end

    def log(application:, guardian:)
      StaffLog.new(guardian.user).application_approved(application)
    end

    def tell_applicant(application:)
      Notifier.approved(application)
    end
  end
end
