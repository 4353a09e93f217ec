# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The applicant takes an application back; what was answered is destroyed.
  class WithdrawApplication
    include Service::Base

    params do
      attribute :application_id, :integer
      validates :application_id, presence: true
    end

    model :application

    transaction do
      step :hold
      policy :still_open
      step :withdraw
      step :close_reviewable
    end

    private

    def fetch_application(params:, guardian:)
      Application.find_by(id: params.application_id, user: guardian.user)
    end

    def hold(application:)
      application.lock!
    end

    def still_open(application:)
      application.may_become?(:withdrawn)
    end

    def withdraw(application:, guardian:)
      application.close!(:withdrawn, by: guardian.user)
    end

    def close_reviewable(application:, guardian:)
      Action::CloseReviewable.call(application:, status: :ignored, by: guardian.user)
    end
  end
end
