# frozen_string_literal: true

module DiscourseVerifiedMembers
  class Drift
    # Chapters in which core's requests and ours are not the same ones; see {Mirror}.
    class LostRequests < Drift
      def rows
        affiliation.chapters.active.where(<<~SQL)
          NOT EXISTS (SELECT 1 FROM groups WHERE groups.id = group_id)
          OR EXISTS (
            SELECT 1
            FROM verified_members_join_requests ours
            LEFT JOIN group_requests theirs
              ON theirs.user_id = ours.user_id
              AND theirs.group_id = verified_members_chapters.group_id
            WHERE ours.chapter_id = verified_members_chapters.id
              AND ours.state = #{JoinRequest.states[:pending]}
              AND theirs.id IS NULL
          )
          OR EXISTS (
            SELECT 1
            FROM group_requests theirs
            LEFT JOIN verified_members_join_requests ours
              ON ours.user_id = theirs.user_id
              AND ours.chapter_id = verified_members_chapters.id
              AND ours.state = #{JoinRequest.states[:pending]}
            WHERE theirs.group_id = verified_members_chapters.group_id
              AND ours.id IS NULL
          )
        SQL
      end

      def people
        User.none
      end

      private

      def mend_row(row, _by)
        Mirror.repair(Chapter.where(id: row.id))
      end
    end
  end
end
