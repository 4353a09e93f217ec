# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A request before those who decide. Takes `askers:`, an {AskersRecord}.
  class JoinRequestRowSerializer < ApplicationSerializer
    # @param join_request [JoinRequest] that comes alone
    # @param reader [Guardian] of the one who decides on it
    # @return [JoinRequestRowSerializer]
    def self.of(join_request, reader:)
      new(join_request, root: false, askers: AskersRecord.new([join_request], reader:))
    end

    attributes :id, :chapter_id, :state, :message, :reason, :asked_at, :decided_at, :user

    has_one :decided_by, serializer: UserSummarySerializer, embed: :objects

    def user
      UserSummarySerializer
        .new(object.user, root: false)
        .as_json
        .merge(
          created_at: object.user.created_at,
          posts_in_board: askers.posts_in_board(object),
          verified_as: askers.labels(object.user_id),
        )
    end

    private

    def askers
      @options[:askers]
    end
  end
end
