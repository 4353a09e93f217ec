# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A leader lets somebody in who may still join, as long as there is room.
  class AcceptJoinRequest
    include Service::Base

    params do
      attribute :join_request_id, :integer
      validates :join_request_id, presence: true
    end

    model :join_request
    policy :can_decide

    transaction do
      step :hold
      policy :still_open
      policy :asker_may_join
      policy :room_left
      step :accept
      step :let_in
    end

    step :tell_asker

    private

    def fetch_join_request(params:)
      JoinRequest.includes(:user, chapter: :group).find_by(id: params.join_request_id)
    end

    def can_decide(guardian:, join_request:)
      guardian.can_decide_join_request?(join_request)
    end

    # Whoever comes second waits here, and then finds it decided, or the chapter full.
    def hold(join_request:)
      join_request.chapter.lock!
      join_request.lock!
    end

    def still_open(join_request:)
      join_request.may_become?(:accepted)
    end

    def asker_may_join(join_request:)
      JoinRules.fit?(join_request.user, join_request.chapter)
    end

    def room_left(join_request:)
      join_request.chapter.room?
    end

    def accept(join_request:, guardian:)
      join_request.close!(:accepted, by: guardian.user)
    end

    def let_in(join_request:, guardian:)
      group = join_request.chapter.group
      group.add(join_request.user)
      GroupActionLogger.new(guardian.user, group).log_add_user_to_group(join_request.user)
    end

    def tell_asker(join_request:)
      Notifier.join_accepted(join_request)
    end
  end
end
