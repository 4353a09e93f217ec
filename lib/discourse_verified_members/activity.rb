# frozen_string_literal: true

module DiscourseVerifiedMembers
  # How much is written, counted at most once an hour: a zone is opened far more often
  # than its figures change.
  module Activity
    EXPIRES_IN = 1.hour
    DAYS = 30

    class << self
      # @return [Hash{Integer => Integer}] posts of each chapter's members in its board,
      #   in the last 30 days, by chapter id
      def recent_posts
        Discourse
          .cache
          .fetch("verified_members_recent_posts", expires_in: EXPIRES_IN) do
            DB
              .query(<<~SQL, since: DAYS.days.ago, regular: Post.types[:regular])
              SELECT chapters.id, COUNT(posts.id) AS posts
              FROM verified_members_chapters chapters
              JOIN group_users ON group_users.group_id = chapters.group_id
              JOIN posts ON posts.user_id = group_users.user_id
                AND posts.created_at > :since
                AND posts.deleted_at IS NULL
                AND NOT posts.hidden
                AND posts.post_type = :regular
              JOIN topics ON topics.id = posts.topic_id
                AND topics.category_id = chapters.board_id
                AND topics.deleted_at IS NULL
                AND topics.visible
              WHERE chapters.archived_at IS NULL
              GROUP BY chapters.id
            SQL
              .to_h { |row| [row.id, row.posts] }
          end
      end

      # @param affiliation_id [Integer]
      # @return [Integer] posts of those who are verified, since the first of this month,
      #   where everybody can read them
      def posts_this_month(affiliation_id)
        key = "verified_members_posts_this_month_#{affiliation_id}"
        Discourse
          .cache
          .fetch(key, expires_in: EXPIRES_IN) do
            DB.query_single(
              <<~SQL,
                SELECT COUNT(*)
                FROM posts
                JOIN topics ON topics.id = posts.topic_id
                  AND topics.deleted_at IS NULL
                  AND topics.visible
                JOIN categories ON categories.id = topics.category_id
                  AND NOT categories.read_restricted
                WHERE posts.created_at > :since
                  AND posts.deleted_at IS NULL
                  AND NOT posts.hidden
                  AND posts.post_type = :regular
                  AND posts.user_id IN (
                    SELECT user_id
                    FROM verified_members_verifications
                    WHERE ended_at IS NULL AND affiliation_id = :affiliation_id
                  )
              SQL
              since: Time.zone.now.beginning_of_month,
              regular: Post.types[:regular],
              affiliation_id:,
            ).first
          end
      end

      # @param group_ids [Array<Integer>] of chapters
      # @return [Set<Integer>] those of which an owner has been here in the last 30 days
      def led(group_ids)
        GroupUser
          .joins(:user)
          .where(group_id: group_ids, owner: true)
          .where("users.last_seen_at > ?", DAYS.days.ago)
          .distinct
          .pluck(:group_id)
          .to_set
      end

      # @param chapter [Chapter]
      # @return [User, nil] the member who writes most in its board, seen in the last 30 days
      def proposed_leader(chapter)
        User
          .human_users
          .joins(:group_users)
          .where(group_users: { group_id: chapter.group_id, owner: false })
          .where("users.last_seen_at > ?", DAYS.days.ago)
          .order(
            Arel.sql(ActiveRecord::Base.sanitize_sql([<<~SQL, chapter.board_id, DAYS.days.ago])),
            (
              SELECT COUNT(*)
              FROM posts
              JOIN topics ON topics.id = posts.topic_id AND topics.category_id = ?
              WHERE posts.user_id = users.id
                AND posts.created_at > ?
                AND posts.deleted_at IS NULL
            ) DESC, users.last_seen_at DESC
          SQL
          )
          .first
      end
    end
  end
end
