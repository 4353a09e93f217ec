# frozen_string_literal: true

module DiscourseVerifiedMembers
  class QueueSerializer < ApplicationSerializer
    attributes :meta

    has_many :applications, serializer: QueueRowSerializer, embed: :objects
    has_many :affiliations, serializer: AffiliationForReviewSerializer, embed: :objects

    def meta
      {
        next: object.next_cursor,
        pending_count: object.pending_count,
        waiting_since: object.waiting_since,
      }
    end
  end
end
