# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Chapters as one reader sees them, whatever their number from the same queries.
  class ChapterCards
    # @param guardian [Guardian]
    # @param scope [ActiveRecord::Relation] of chapters
    # @return [Array<Chapter>] those that the reader may see, in their order
    def self.visible(guardian, scope = Chapter.all)
      scope
        .shown
        .where(group_id: Group.visible_groups(guardian.user).reorder(nil).select(:id))
        .ordered
        .includes(:group, :affiliation, :board)
        .to_a
    end

    # @param guardian [Guardian]
    # @param chapters [Array<Chapter>] that the reader may see, with their groups,
    #   affiliations and boards
    def initialize(guardian, chapters)
      @guardian = guardian
      @chapters = chapters
    end

    def as_json(*)
      @chapters.map { |chapter| card(chapter) }
    end

    private

    attr_reader :guardian

    def card(chapter)
      board = Place.seen_by(guardian, chapter.board)
      {
        id: chapter.id,
        affiliation_id: chapter.affiliation_id,
        name: chapter.name,
        group_name: chapter.group.name,
        summary: chapter.summary,
        board:,
        leaders: leaders[chapter.group_id] || [],
        member_count: member_counts[chapter.group_id] || 0,
        capacity: chapter.capacity,
        # How much is written where one may not read is not told either.
        recent_posts: (board && Activity.recent_posts[chapter.id]) || 0,
        prompt: chapter.prompt,
        my: my(chapter),
      }
    end

    def my(chapter)
      is_leader = memberships[chapter.group_id]
      is_member = !is_leader.nil?
      request = requests[chapter.id]
      {
        is_member:,
        is_leader: !!is_leader,
        request: request && { id: request.id, asked_at: request.asked_at },
        obstacle: is_member || request ? nil : rules.obstacle_to(chapter),
        pending_count: decides?(is_leader) ? pending_counts[chapter.id] || 0 : nil,
      }
    end

    def decides?(is_leader)
      is_leader || guardian.is_staff?
    end

    def leaders
      @leaders ||= Leaders.of(group_ids)
    end

    def group_ids
      @chapters.map(&:group_id)
    end

    def member_counts
      @member_counts ||=
        GroupUser.where(group_id: group_ids).where("user_id > 0").group(:group_id).count
    end

    # Group id to whether one owns the group.
    def memberships
      @memberships ||=
        if guardian.authenticated?
          GroupUser.where(group_id: group_ids, user: guardian.user).pluck(:group_id, :owner).to_h
        else
          {}
        end
    end

    def requests
      @requests ||=
        if guardian.authenticated?
          JoinRequest
            .pending
            .where(chapter_id: @chapters.map(&:id), user: guardian.user)
            .index_by(&:chapter_id)
        else
          {}
        end
    end

    def pending_counts
      @pending_counts ||=
        JoinRequest.pending.where(chapter_id: @chapters.map(&:id)).group(:chapter_id).count
    end

    def rules
      @rules ||= JoinRules.new(guardian.user, @chapters, member_counts:)
    end
  end
end
