# frozen_string_literal: true

module DiscourseVerifiedMembers
  class QueueRowSerializer < ApplicationSerializer
    attributes :id, :affiliation_id, :state, :submitted_at, :decided_at

    has_one :user, serializer: UserSummarySerializer, embed: :objects
    has_one :decided_by, serializer: UserSummarySerializer, embed: :objects
  end
end
