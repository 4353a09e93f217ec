# frozen_string_literal: true

module DiscourseVerifiedMembers
  class RegisterSerializer < ApplicationSerializer
    attributes :meta

    has_many :verifications, serializer: RegisterRowSerializer, embed: :objects
    has_many :affiliations, serializer: AffiliationSummarySerializer, embed: :objects

    def meta
      {
        next: object.next_cursor,
        live_count: object.live_count,
        changed_count: object.changed_count,
        answered_count: object.answered_count,
      }
    end
  end
end
