# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The one who asked takes a request back.
  class WithdrawJoinRequest
    include Service::Base

    params do
      attribute :join_request_id, :integer
      validates :join_request_id, presence: true
    end

    model :join_request

    transaction do
      step :hold
      policy :still_open
      step :withdraw
    end

    private

    def fetch_join_request(params:, guardian:)
      JoinRequest.includes(:chapter).find_by(id: params.join_request_id, user: guardian.user)
    end

    def hold(join_request:)
      join_request.chapter.lock!
      join_request.lock!
    end

    def still_open(join_request:)
      join_request.may_become?(:withdrawn)
    end

    def withdraw(join_request:, guardian:)
      join_request.close!(:withdrawn, by: guardian.user)
    end
  end
end
