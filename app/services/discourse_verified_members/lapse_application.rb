# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An application that was returned and not answered in time ends; what was answered is
  # destroyed, and its applicant may apply again.
  class LapseApplication
    include Service::Base

    params do
      attribute :application_id, :integer
      validates :application_id, presence: true
    end

    model :application

    transaction do
      step :hold
      policy :overdue
      step :lapse
      step :close_reviewable
    end

    step :tell_applicant

    private

    def fetch_application(params:)
      Application.includes(:user, :affiliation).find_by(id: params.application_id)
    end

    # Somebody may be answering at this very moment.
    def hold(application:)
      application.lock!
    end

    def overdue(application:)
      application.may_become?(:lapsed) && application.answer_due_at <= Time.zone.now
    end

    def lapse(application:)
      application.close!(:lapsed, by: Discourse.system_user)
    end

    def close_reviewable(application:)
      Action::CloseReviewable.call(application:, status: :ignored, by: Discourse.system_user)
    end

    def tell_applicant(application:)
      Notifier.lapsed(application)
    end
  end
end
