# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A reviewer who has an application open says again that they are at it. It keeps nobody
  # from anything: whoever has claimed first stays named until they stop.
  class ClaimApplication
    include Service::Base

    params do
      attribute :application_id, :integer
      validates :application_id, presence: true
    end

    model :application
    policy :can_give_verdict
    step :claim

    private

    def fetch_application(params:)
      Application.find_by(id: params.application_id)
    end

    def can_give_verdict(guardian:, application:)
      guardian.can_give_verdict?(application)
    end

    def claim(application:, guardian:)
      context[:claim] = Claim.new(application)
      context[:claim].take(guardian.user)
    end
  end
end
