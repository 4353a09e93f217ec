# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A reviewer opens an application to read it. The applicant can see that it
  # was opened, when, and in which role.
  class OpenApplication
    include Service::Base

    params do
      attribute :application_id, :integer
      validates :application_id, presence: true
    end

    model :application
    policy :can_review
    model :sealed, :open_answers, optional: true
    step :log_view
    step :claim

    private

    def fetch_application(params:)
      Application.includes(
        :user,
        :affiliation,
        :decided_by,
        verdicts: :reviewer,
        referrals: %i[referred_by answered_by],
      ).find_by(id: params.application_id)
    end

    def can_review(guardian:, application:)
      guardian.can_review_affiliation?(application.affiliation_id)
    end

    # Without its answers it can still be read who applied, and be refused.
    def open_answers(application:)
      SealedAnswers.new(application).open
    rescue SealedAnswers::Unreadable
      nil
    end

    def log_view(application:, guardian:, sealed:)
      ApplicationView.log(application, guardian.user) if sealed && application.user != guardian.user
    end

    # For the others to see that somebody is at it; only of what one may still decide.
    def claim(application:, guardian:)
      Claim.new(application).take(guardian.user) if guardian.can_give_verdict?(application)
    end
  end
end
