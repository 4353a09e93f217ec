# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Makes a chapter or changes one: its group (made or adopted), its board (made or
    # adopted), its leaders. Run again with the same input, it changes nothing. Belongs in
    # a transaction, which has to be rolled back when it is refused.
    class ProvideChapter < Service::ActionBase
      option :input
      option :by
      option :existing, optional: true

      # @return [Chapter]
      # @raise [Refused]
      def call
        check
        @group = provide_group
        chapter = find_chapter
        board = provide_board
        change_group(chapter)
        save(chapter, board)
        Mirror.repair(Chapter.where(id: chapter.id))
        chapter
      end

      private

      attr_reader :group

      delegate :name, :leaders, :summary, :prompt, :capacity, :is_open, to: :input

      def check
        refuse(:affiliation_id, :no_affiliation) if affiliation.nil?
        if !name.to_s.length.between?(1, Chapter::NAME_MAX)
          refuse(:name, :chapter_name, max: Chapter::NAME_MAX)
        end
        # Leaders may have written a longer one on core's page.
        if prompt.to_s.length > Chapter::PROMPT_MAX && prompt != existing&.prompt
          refuse(:prompt, :chapter_prompt, max: Chapter::PROMPT_MAX)
        end
        refuse(:leaders, :too_many_leaders, max: Chapter::LEADERS_MAX) if too_many_leaders?
        unknown = leaders - leading.map(&:username_lower)
        refuse(:leaders, :no_such_member, username: unknown.first) if unknown.any?
        refuse(:leaders, :leaders_missing) if is_open && leading.empty?
      end

      def too_many_leaders?
        leaders.length > Chapter::LEADERS_MAX
      end

      def affiliation
        @affiliation ||= existing&.affiliation || Affiliation.find_by(id: input.affiliation_id)
      end

      def leading
        @leading ||=
          User.human_users.where(username_lower: leaders.first(Chapter::LEADERS_MAX + 1)).to_a
      end

      def provide_group
        return existing.group if existing&.group
        ProvideGroup.call(
          id: input.group_id,
          name: input.group_name,
          full_name: name,
          public_exit: true,
        ) || refuse_group(:no_group)
      end

      def find_chapter
        found = existing || Chapter.find_by(group_id: group.id)
        return affiliation.chapters.new(group:, position: next_position) if found.nil?
        refuse_group(:group_of_another_chapter) if found.affiliation_id != affiliation.id
        refuse_group(:group_of_archived_chapter) if found.archived_at && existing.nil?
        found.group = group
        found
      end

      def next_position
        (Chapter.maximum(:position) || -1) + 1
      end

      def provide_board
        if input.board_id
          return Category.find_by(id: input.board_id) || refuse(:board_id, :no_board)
        end
        return if input.board_name.blank?

        Category.find_by("lower(name) = ?", input.board_name.downcase) || make_board
      end

      def make_board
        board = NewCategory.call(name: input.board_name, description: summary, by:)
        return board if board.save
        raise Refused.new(board_name: board.errors.full_messages.first)
      end

      # A group may take requests only while somebody owns it, so whoever comes in is put
      # in first, and whoever goes goes last. Who leads a group that is adopted stays: only
      # those who edit the chapter have seen them.
      def change_group(chapter)
        check_group(chapter)
        (leading - owners).each { |user| make_leader(user) }
        group.assign_attributes(
          full_name: name,
          allow_membership_requests: !!is_open && chapter.archived_at.nil?,
          membership_request_template: prompt.presence,
        )
        raise Refused.new(name: group.errors.full_messages.first) if !group.save
        (owners - leading).each { |user| unmake_leader(user) } if existing
      end

      # Before anybody is put into it.
      def check_group(chapter)
        chapter.assign_attributes(summary: summary.to_s, capacity:)
        refuse_invalid(chapter) if !chapter.valid?
        refuse_too_small(chapter)
      end

      # Nobody is put out of a chapter by a number. One that is too small already may stay.
      def refuse_too_small(chapter)
        newcomers = leading.reject { |user| GroupUser.exists?(group:, user:) }.length
        return if !chapter.capacity_changed? || chapter.room?(newcomers)
        refuse(:capacity, :chapter_too_small, count: chapter.member_count + newcomers)
      end

      def owners
        User.where(id: GroupUser.where(group:, owner: true).select(:user_id)).to_a
      end

      def make_leader(user)
        AppointLeader.call(group:, user:, by:)
      end

      def unmake_leader(user)
        group.group_users.where(user:).each { |membership| membership.update!(owner: false) }
        GroupActionLogger.new(by, group).log_remove_user_as_group_owner(user)
      end

      def save(chapter, board)
        chapter.board = board
        refuse_invalid(chapter) if !chapter.save
      end

      def refuse_invalid(chapter)
        problems =
          chapter.errors.group_by_attribute.transform_values { |errors| errors.first.full_message }
        if (problem = problems.delete(:group_id))
          problems[group_field] = problem
        end
        raise Refused.new(problems)
      end

      def group_field
        input.group_id ? :group_id : :group_name
      end

      def refuse_group(key)
        refuse(group_field, key)
      end

      def refuse(field, key, **values)
        raise Refused.new(field => I18n.t("verified_members.errors.#{key}", **values))
      end
    end
  end
end
