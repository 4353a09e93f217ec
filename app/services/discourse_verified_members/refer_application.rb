# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A reviewer notes that an application has been sent to a body outside the forum to be
  # checked. Until the answer comes, nobody is waited for here.
  #
  # @example
  #   ReferApplication.call(guardian:, params: { application_id: 1, reference: "12/2026" })
  class ReferApplication
    include Service::Base

    params do
      attribute :application_id, :integer
      attribute :reference, PlainText.new

      validates :application_id, presence: true
      validates :reference, length: { maximum: Referral::REFERENCE_MAX }
    end

    model :application
    policy :can_decide

    transaction do
      step :hold
      policy :still_pending
      policy :agreed_to
      policy :not_referred
      try(SealedAnswers::Unreadable) { step :refer }
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

    def still_pending(application:)
      application.pending?
    end

    # Whoever has not been told before agreeing is not asked about anywhere else, and nobody
    # is asked but the body that they were told of.
    def agreed_to(application:)
      application.authority.present?
    end

    def not_referred(application:)
      application.referred_at.nil?
    end

    def refer(application:, guardian:, params:)
      now = Time.zone.now
      referral = application.referrals.new(referred_by: guardian.user, referred_at: now)
      referral.keep(reference: params.reference) if params.reference.present?
      referral.save!
      application.update!(referred_at: now, claimed_by: nil, claimed_at: nil)
    end

    def log(application:, guardian:)
      StaffLog.new(guardian.user).application_referred(application)
    end
  end
end
