# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Benchmarks
    # A forum with a given number of applications and as many requests to join, half as many
    # people, 20 affiliations and 50 chapters. Written by a handful of statements: through the
    # services a million would take days. Belongs in a transaction that is rolled back.
    class Crowd
      AFFILIATIONS = 20
      CHAPTERS = 50
      LED_CHAPTERS = 6
      MEMBERS_OF_A_CHAPTER = 1000
      # Far from what the sequence gives out, so that specs which run beside it need not wait.
      FIRST_PERSON = 1_000_000_000
      # Has no divisor in common with any number of people here, so that stepping by it
      # meets everybody once before anybody twice.
      STRIDE = 7919
      TABLES = %w[
        users
        groups
        group_users
        categories
        verified_members_affiliations
        verified_members_applications
        verified_members_verifications
        verified_members_chapters
        verified_members_join_requests
      ].freeze

      attr_reader :moderator, :leader, :affiliation

      # @param size [Integer] how many applications
      def initialize(size)
        @size = size
        @people = size / 2 + 100
        # Two full pages at least, so that every page measured is a full one.
        @waiting = [size / 50, 2 * Keyset::SIZE + 2].max
      end

      # @return [self]
      def gather
        fill_people
        fill_affiliations
        fill_chapters
        fill_applications
        fill_verifications
        fill_join_requests
        DB.exec("ANALYZE #{TABLES.join(", ")}")
        self
      end

      # @return [User] who is verified, and a member of some of the chapters
      def holder
        @holder ||=
          User.find(
            affiliation
              .verifications
              .live
              .where(user_id: GroupUser.where(group_id: @group_ids).select(:user_id))
              .minimum(:user_id),
          )
      end

      private

      def fill_people
        execute(<<~SQL)
          INSERT INTO users
            (id, username, username_lower, name, trust_level, active, created_at, updated_at)
          SELECT :first + n, 'person_' || n, 'person_' || n, 'Person ' || n, 1, TRUE, now(), now()
          FROM generate_series(0, :people - 1) n
        SQL
        @moderator, @leader = User.find(FIRST_PERSON, FIRST_PERSON + 1)
        @moderator.update_columns(moderator: true)
      end

      def fill_affiliations
        groups = insert(Group, AFFILIATIONS) { |n| { name: "affiliation_#{n}" } }
        look = { label: "Member", icon: "id-card", color: "1f5f8b" }
        @affiliation_ids =
          insert(Affiliation, AFFILIATIONS) do |n|
            { name: "Affiliation #{n}", group_id: groups[n], position: n, **look, **target(n) }
          end
        @affiliation = Affiliation.find(@affiliation_ids.first)
      end

      # Half of them take their time, and are to be left out where the others are late.
      def target(number)
        { target_days: number.even? ? 3 : 90 }
      end

      def fill_chapters
        @group_ids =
          insert(Group, CHAPTERS) { |n| { name: "chapter_#{n}", allow_membership_requests: true } }
        board_ids =
          insert(Category, CHAPTERS) do |n|
            { name: "Board #{n}", name_lower: "board #{n}", slug: "board-#{n}", user_id: -1 }
          end
        @chapter_ids =
          insert(Chapter, CHAPTERS) do |n|
            { affiliation_id: affiliation.id, group_id: @group_ids[n], board_id: board_ids[n] }
          end
        fill_members
      end

      def fill_members
        execute(<<~SQL, groups: @group_ids, members: [MEMBERS_OF_A_CHAPTER, @people].min)
          INSERT INTO group_users (group_id, user_id, owner, created_at, updated_at)
          SELECT groups.id, :first + (groups.id * :stride + n) % :people, n = 0, now(), now()
          FROM groups, generate_series(0, :members - 1) n
          WHERE groups.id IN (:groups)
        SQL
        execute(<<~SQL, groups: @group_ids.first(LED_CHAPTERS), leader: leader.id)
          INSERT INTO group_users (group_id, user_id, owner, created_at, updated_at)
          SELECT id, :leader, TRUE, now(), now() FROM groups WHERE id IN (:groups)
          ON CONFLICT (group_id, user_id) DO UPDATE SET owner = TRUE
        SQL
      end

      # States: 0 pending, 2 approved, 3 refused. The newest wait, all of them long, and a
      # third of them for somebody outside.
      def fill_applications
        execute(<<~SQL)
          INSERT INTO verified_members_applications
            (user_id, affiliation_id, state, consent_version, consented_at, submitted_at,
              waiting_since, referred_at, decided_at, decided_by_id, sealed_answers, reason, created_at, updated_at)
          SELECT #{person}, #{one_of(@affiliation_ids, favoured: 1)}, state, '0', at, at,
            at - INTERVAL '8 days',
            CASE WHEN state = 0 AND n % 3 = 0 THEN at END,
            CASE WHEN state > 0 THEN at + INTERVAL '1 day' END,
            CASE WHEN state > 0 THEN :first END,
            CASE WHEN state = 0 THEN decode(repeat('5e', 400), 'hex') END,
            CASE WHEN state = 3 THEN 'Not in the register.' END,
            at, at
          FROM #{rows(ended: "CASE n / 40 % 10 WHEN 9 THEN 3 ELSE 2 END")}
        SQL
      end

      # A tenth of them has ended: 1 is revoked.
      def fill_verifications
        execute(<<~SQL)
          INSERT INTO verified_members_verifications
            (user_id, affiliation_id, verified_at, verified_by_id, ended_at, ended_by_id,
              end_reason, label_visibility, created_at, updated_at)
          SELECT #{person}, #{one_of(@affiliation_ids, favoured: 1)}, at, :first,
            CASE WHEN ended THEN now() END,
            CASE WHEN ended THEN :first END,
            CASE WHEN ended THEN 1 END,
            #{Verification.label_visibilities["everyone"]}, at, at
          FROM (
            SELECT n, n / 40 % 10 = 1 AS ended, now() - (:people - n) * INTERVAL '1 minute' AS at
            FROM generate_series(1::bigint, :people * 3 / 5) n
          ) numbered
        SQL
      end

      # States: 0 pending, 1 accepted, 2 declined.
      def fill_join_requests
        execute(<<~SQL)
          INSERT INTO verified_members_join_requests
            (user_id, chapter_id, state, message, asked_at, decided_at, decided_by_id,
              created_at, updated_at)
          SELECT #{person}, #{one_of(@chapter_ids, favoured: LED_CHAPTERS)}, state,
            'I have lived here for ten years and would like to help.', at,
            CASE WHEN state > 0 THEN at + INTERVAL '1 day' END,
            CASE WHEN state > 0 THEN :first END,
            at, at
          FROM #{rows(ended: "1 + n % 2")}
        SQL
      end

      # One a minute, up to now.
      def rows(ended:)
        <<~SQL
          (
            SELECT n,
              CASE WHEN n > :size - :waiting THEN 0 ELSE #{ended} END AS state,
              now() - (:size - n) * INTERVAL '1 minute' AS at
            FROM generate_series(1::bigint, :size) n
          ) numbered
        SQL
      end

      def person
        ":first + n * :stride % :people"
      end

      # Half goes to the first few, the rest to all alike.
      def one_of(ids, favoured:)
        "(ARRAY[#{ids.join(",")}])[1 + n / 2 % CASE n % 2 WHEN 0 THEN #{favoured} ELSE #{ids.length} END]"
      end

      # Without callbacks: nothing of it may reach anything but the database.
      def insert(model, count)
        model.insert_all!(Array.new(count) { |n| yield n }).rows.flatten
      end

      def execute(sql, **values)
        DB.exec(
          sql,
          first: FIRST_PERSON,
          stride: STRIDE,
          people: @people,
          size: @size,
          waiting: @waiting,
          **values,
        )
      end
    end
  end
end
