# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Requests to join the chapters that one person decides for.
  class JoinQueue
    # @param guardian [Guardian]
    # @param params [Hash] any of `state` (`closed`, or what waits), `chapter_id`, and
    #   `after` (where the last page ended)
    def initialize(guardian, params)
      @guardian = guardian
      @params = params
    end

    # @return [Array<JoinRequest>]
    def join_requests
      page.rows
    end

    # @return [String, nil] where this page ends; nil on the last
    def next_cursor
      page.next_cursor
    end

    # @return [Array<Chapter>] every chapter that the person decides for
    def chapters
      @chapters ||= @guardian.led_chapters.ordered.includes(:group, :affiliation, :board).to_a
    end

    # @return [Hash{Integer => Integer}] how many wait, by chapter id
    def pending_counts
      @pending_counts ||=
        JoinRequest.pending.where(chapter_id: chapters.map(&:id)).group(:chapter_id).count
    end

    # @return [Hash{Integer => Integer}] by group id
    def member_counts
      @member_counts ||=
        GroupUser
          .where(group_id: chapters.map(&:group_id))
          .where("user_id > 0")
          .group(:group_id)
          .count
    end

    # @return [AskersRecord] what is public of those on this page
    def askers
      @askers ||= AskersRecord.new(join_requests, reader: @guardian)
    end

    private

    def page
      @page ||=
        if @params[:state].to_s == "closed"
          keyset(JoinRequest.ended, :decided_at, :desc)
        else
          keyset(JoinRequest.pending, :asked_at, :asc)
        end
    end

    def keyset(scope, column, direction)
      Keyset.new(
        scope.where(chapter_id: chosen).includes(:user, :decided_by, :chapter),
        column:,
        direction:,
        after: @params[:after],
      )
    end

    def chosen
      chapter_id = @params[:chapter_id].to_s
      ids = chapters.map(&:id)
      chapter_id.blank? ? ids : ids.select { |id| id.to_s == chapter_id }
    end
  end
end
