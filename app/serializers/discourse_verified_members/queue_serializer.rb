# frozen_string_literal: true

module DiscourseVerifiedMembers
  class QueueSerializer < ApplicationSerializer
    attributes :applications, :meta

    has_many :affiliations, serializer: AffiliationForReviewSerializer, embed: :objects

    def applications
      object.applications.map do |application|
        QueueRowSerializer.new(application, scope:, root: false, target: object.target).as_json
      end
    end

    def meta
      {
        next: object.next_cursor,
        pending_count: object.pending_count,
        over_target_count: object.over_target_count,
        waiting_since: object.waiting_since,
      }
    end
  end
end
