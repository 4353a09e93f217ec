# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A leader says no, on our pages with a reason that the asker reads. Core's own page
  # has no place for one.
  class DeclineJoinRequest
    include Service::Base

    params do
      attribute :join_request_id, :integer
      attribute :reason, PlainText.new

      validates :join_request_id, presence: true
      validates :reason, length: { maximum: JoinRequest::REASON_MAX }
    end

    model :join_request
    policy :can_decide

    transaction do
      step :hold
      policy :still_open
      step :decline
    end

    step :tell_asker

    private

    def fetch_join_request(params:)
      JoinRequest.includes(:user, chapter: :group).find_by(id: params.join_request_id)
    end

    def can_decide(guardian:, join_request:)
      guardian.can_decide_join_request?(join_request)
    end

    def hold(join_request:)
      join_request.chapter.lock!
      join_request.lock!
    end

    def still_open(join_request:)
      join_request.may_become?(:declined)
    end

    def decline(join_request:, guardian:, params:)
      join_request.close!(:declined, by: guardian.user, reason: params.reason.presence)
    end

    def tell_asker(join_request:)
      Notifier.join_declined(join_request)
    end
  end
end
