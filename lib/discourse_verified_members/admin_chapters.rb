# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Chapters as admins edit them.
  class AdminChapters
    # @param scope [ActiveRecord::Relation]
    def initialize(scope = Chapter.all)
      @chapters = scope.ordered.includes(:group, :board).to_a
    end

    # @return [Array<Hash>]
    def as_json(*)
      @chapters.map { |chapter| row(chapter) }
    end

    private

    def row(chapter)
      leaderless = chapter.archived_at.nil? && !led.include?(chapter.group_id)
      proposed = Activity.proposed_leader(chapter) if leaderless
      {
        id: chapter.id,
        affiliation_id: chapter.affiliation_id,
        name: chapter.name,
        group: {
          id: chapter.group_id,
          name: chapter.group&.name.to_s,
        },
        board: Place.of(chapter.board),
        summary: chapter.summary,
        prompt: chapter.prompt,
        capacity: chapter.capacity,
        is_open: chapter.takes_requests?,
        archived_at: chapter.archived_at,
        leaders: leaders[chapter.group_id] || [],
        member_count: member_counts[chapter.group_id] || 0,
        pending_count: pending_counts[chapter.id] || 0,
        is_leaderless: leaderless,
        proposed_leader: proposed && UserSummarySerializer.new(proposed, root: false).as_json,
      }
    end

    def group_ids
      @chapters.map(&:group_id)
    end

    def led
      @led ||= Activity.led(group_ids)
    end

    def leaders
      @leaders ||= Leaders.of(group_ids)
    end

    def member_counts
      @member_counts ||=
        GroupUser.where(group_id: group_ids).where("user_id > 0").group(:group_id).count
    end

    def pending_counts
      @pending_counts ||=
        JoinRequest.pending.where(chapter_id: @chapters.map(&:id)).group(:chapter_id).count
    end
  end
end
