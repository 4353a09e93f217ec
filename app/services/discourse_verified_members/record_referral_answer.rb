# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A reviewer notes what the body outside the forum has answered, or that nothing is to be
  # expected of it any more. From now on the application waits for reviewers again.
  class RecordReferralAnswer
    include Service::Base

    params do
      attribute :application_id, :integer
      attribute :answer, PlainText.new
      attribute :note, PlainText.new

      validates :application_id, presence: true
      validates :answer, inclusion: { in: Referral.answers.keys }
      validates :note, length: { maximum: Referral::NOTE_MAX }
    end

    model :application
    policy :can_decide

    transaction do
      step :hold
      policy :still_open
      model :referral
      try(SealedAnswers::Unreadable) { step :record }
      step :wait_for_reviewers
      step :log
    end

    private

    def fetch_application(params:)
      Application.includes(:user, :affiliation).find_by(id: params.application_id)
    end

    def can_decide(guardian:, application:)
      guardian.can_decide_verification?(application)
    end

    def hold(application:)
      application.lock!
    end

    def still_open(application:)
      application.open?
    end

    def fetch_referral(application:)
      application.referrals.open.first
    end

    def record(referral:, guardian:, params:)
      referral.keep(note: params.note) if params.note.present?
      referral.update!(answer: params.answer, answered_by: guardian.user, closed_at: Time.zone.now)
    end

    def wait_for_reviewers(application:)
      application.update!(referred_at: nil, waiting_since: Time.zone.now)
    end

    def log(application:, guardian:)
      StaffLog.new(guardian.user).referral_answered(application)
    end
  end
end
