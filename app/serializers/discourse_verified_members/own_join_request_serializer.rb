# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A request as the one who asks sees it.
  class OwnJoinRequestSerializer < ApplicationSerializer
    attributes :id, :chapter, :state, :message, :reason, :asked_at, :decided_at

    def chapter
      {
        id: object.chapter.id,
        name: object.chapter.name,
        group_name: object.chapter.group&.name.to_s,
      }
    end
  end
end
