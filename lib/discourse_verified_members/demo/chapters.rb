# frozen_string_literal: true

module DiscourseVerifiedMembers
  class Demo
    # The zone with its chapters, who is in them, and who asks to join.
    class Chapters
      PRESET = "party_branch"

      # @param cast [Cast]
      # @param chapters [Hash] `{ "leaders", "capacities", "members" }`, each by board
      # @param requests [Array<Hash>] as in {FILE}
      def initialize(cast, chapters, requests)
        @cast = cast
        @chapters = chapters
        @requests = requests
      end

      # @return [void]
      def provide
        @affiliation =
          ScriptedSetUp.run(admin: @cast.admin, preset_id: PRESET, leaders: @chapters["leaders"])
        @chapters["members"].each { |board, usernames| fill(chapter_of(board), usernames) }
        @requests.each { |request| provide_request(request) }
        # Full only when those who are to be in are in.
        @chapters["capacities"].each { |board, capacity| chapter_of(board).update!(capacity:) }
      end

      private

      def chapter_of(board)
        @affiliation.chapters.joins(:board).find_by!(categories: { name: board })
      end

      def fill(chapter, usernames)
        usernames.each { |username| chapter.group.add(@cast[username]) }
      end

      def provide_request(request)
        chapter, user = chapter_of(request["to"]), @cast[request["by"]]
        return if chapter.join_requests.exists?(user:)

        asked =
          @cast.act(AskToJoin, user, chapter_id: chapter.id, message: request["message"])[
            :join_request
          ]
        decide(asked, request)
        move_back(asked, request["days_ago"].days.ago)
      end

      def decide(asked, request)
        join_request_id = asked.id
        leader = @cast[@chapters["leaders"].fetch(request["to"]).first]
        case request["decision"]
        when "accept"
          @cast.act(AcceptJoinRequest, leader, join_request_id:)
        when "decline"
          @cast.act(DeclineJoinRequest, leader, join_request_id:, reason: request["reason"])
        when "withdraw"
          @cast.act(WithdrawJoinRequest, asked.user, join_request_id:)
        end
      end

      def move_back(asked, asked_at)
        asked.reload.update!(asked_at:)
        asked.update!(decided_at: asked_at + 1.day) if !asked.pending?
      end
    end
  end
end
