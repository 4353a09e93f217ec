# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Benchmarks
    # What is measured: whole answers, from the first query to the JSON.
    class Measurements
      RUNS = 30
      # The first ones pay for what a process keeps.
      RUNS_BEFORE = 3

      # In milliseconds.
      Timing = Data.define(:median, :percentile_95)

      # @param crowd [Crowd] that has gathered
      def initialize(crowd)
        @crowd = crowd
        @moderator = Guardian.new(crowd.moderator)
        @leader = Guardian.new(crowd.leader)
        @holder = Guardian.new(crowd.holder)
      end

      # @return [Hash{String => Timing}] by what was measured
      def all
        { **queue, **register, **join_queue, **for_readers }.transform_values do |answer|
          time(answer)
        end
      end

      private

      attr_reader :crowd

      def queue
        waiting = Application.pending.order(:submitted_at, :id)
        approved = Application.approved.order(submitted_at: :desc, id: :desc)
        late = Queue.new({}).target.missed.order(:waiting_since, :id)
        someone = waiting.first.user.username
        {
          "Queue: first page" => queue_page,
          "Queue: deep inside" => queue_page(after: deep_inside(waiting, :submitted_at)),
          "Queue: of one affiliation" => queue_page(affiliation_id: crowd.affiliation.id),
          "Queue: over the target" => queue_page(state: "over_target"),
          "Queue: over the target, deep inside" =>
            queue_page(state: "over_target", after: deep_inside(late, :waiting_since)),
          "Queue: over the target, of one affiliation" =>
            queue_page(state: "over_target", affiliation_id: crowd.affiliation.id),
          "Queue: asked about outside" => queue_page(state: "referred"),
          "Queue: approved" => queue_page(state: "approved"),
          "Queue: approved, deep inside" =>
            queue_page(state: "approved", after: deep_inside(approved, :submitted_at)),
          "Queue: search by username" => queue_page(q: someone),
          "Queue: search that finds nobody" => queue_page(q: "nobody of that name"),
          "Queue: how many wait" => -> { Queue.new({}).pending_count },
          "Queue: how many are over the target" => -> { Queue.new({}).over_target_count },
          "Applicant: the usual wait, reckoned anew" => -> do
            Discourse.cache.clear
            UsualWait.new(crowd.affiliation.id).days
          end,
        }
      end

      def register
        live = Verification.live.order(verified_at: :desc, id: :desc)
        {
          "Register: first page" => register_page,
          "Register: deep inside" => register_page(after: deep_inside(live, :verified_at)),
          "Register: of one affiliation" => register_page(affiliation_id: crowd.affiliation.id),
          "Register: ended" => register_page(state: "ended"),
          "Register: search by username" => register_page(q: live.first.user.username),
          "Register: how many are verified" => -> { Register.new({}).live_count },
          "Register: how many, counted anew" => -> { Verification.live.count },
        }
      end

      def join_queue
        closed =
          JoinRequest
            .ended
            .where(chapter_id: @leader.led_chapters)
            .order(decided_at: :desc, id: :desc)
        {
          "Leader of 6 chapters: what waits" => join_page,
          "Leader of 6 chapters: closed" => join_page(state: "closed"),
          "Leader of 6 chapters: closed, deep inside" =>
            join_page(state: "closed", after: deep_inside(closed, :decided_at)),
        }
      end

      def for_readers
        zone = -> { Zone.new(@holder, crowd.affiliation).to_json }
        authors = Verification.live.limit(20).pluck(:user_id)
        {
          "Zone of 50 chapters" => zone,
          "Zone of 50 chapters, counted anew" => -> do
            Discourse.cache.clear
            zone.call
          end,
          "Labels of 20 authors" => -> { Labels.of(authors, reader: Guardian.new).to_json },
        }
      end

      def queue_page(**params)
        -> { QueueSerializer.new(Queue.new(params), scope: @moderator, root: false).to_json }
      end

      def register_page(**params)
        -> { RegisterSerializer.new(Register.new(params), scope: @moderator, root: false).to_json }
      end

      def join_page(**params)
        -> do
          queue = JoinQueue.new(@leader, params)
          JoinQueueSerializer.new(queue, scope: @leader, root: false).to_json
        end
      end

      # Half-way, or where one full page is left.
      # @return [String] a cursor, as {Keyset} gives out
      def deep_inside(scope, column)
        count = scope.count
        record = scope.offset([count / 2, count - Keyset::SIZE - 1].min.clamp(0..)).first
        time = record.public_send(column)
        "#{time.to_i * 1_000_000 + time.usec}_#{record.id}"
      end

      def time(answer)
        RUNS_BEFORE.times { answer.call }
        times = Array.new(RUNS) { milliseconds(answer) }.sort
        Timing.new(median: times[RUNS / 2], percentile_95: times[(RUNS * 0.95).ceil - 1])
      end

      # Each run reads anew, as each request does.
      def milliseconds(answer)
        ActiveRecord::Base.connection.clear_query_cache
        ::Benchmark.realtime(&answer) * 1000
      end
    end
  end
end
