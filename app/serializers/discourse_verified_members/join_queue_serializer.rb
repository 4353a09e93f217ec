# frozen_string_literal: true

module DiscourseVerifiedMembers
  class JoinQueueSerializer < ApplicationSerializer
    attributes :join_requests, :chapters, :meta

    def join_requests
      object.join_requests.map do |join_request|
        JoinRequestRowSerializer.new(join_request, root: false, askers: object.askers).as_json
      end
    end

    def chapters
      object.chapters.map do |chapter|
        {
          id: chapter.id,
          affiliation_id: chapter.affiliation_id,
          name: chapter.name,
          group_name: chapter.group&.name.to_s,
          board: Place.seen_by(scope, chapter.board),
          member_count: object.member_counts[chapter.group_id] || 0,
          capacity: chapter.capacity,
          pending_count: object.pending_counts[chapter.id] || 0,
          reason_templates: chapter.affiliation.decline_templates,
        }
      end
    end

    def meta
      { next: object.next_cursor, pending_count: object.pending_counts.values.sum }
    end
  end
end
