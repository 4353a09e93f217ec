# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The public record of people who ask to join: their labels, and what they have
  # written in the chapter's board. Read for all of them at once.
  class AskersRecord
    # @param join_requests [Array<JoinRequest>] with their chapters
    # @param guardian [Guardian] of the one who decides
    def initialize(join_requests, guardian)
      @join_requests = join_requests
      @guardian = guardian
    end

    # @param user_id [Integer]
    # @return [Array<Integer>] affiliation ids
    def labels(user_id)
      @labels ||= Labels.of(@join_requests.map(&:user_id).uniq, reader: @guardian)
      @labels[user_id] || Labels::NONE
    end

    # @param join_request [JoinRequest] one of those given
    # @return [Integer] public posts of the asker in the chapter's board; none where the
    #   one who decides may not read it
    def posts_in_board(join_request)
      posts[[join_request.user_id, join_request.chapter.board_id]] || 0
    end

    private

    def posts
      @posts ||=
        Post
          .joins(:topic)
          .where(
            user_id: @join_requests.map(&:user_id).uniq,
            topics: {
              category_id: visible_board_ids,
              visible: true,
            },
            hidden: false,
            post_type: Post.types[:regular],
          )
          .group("posts.user_id", "topics.category_id")
          .count
    end

    def visible_board_ids
      boards = @join_requests.filter_map { |it| it.chapter.board }.uniq
      boards.select { |board| @guardian.can_see_category?(board) }.map(&:id)
    end
  end
end
