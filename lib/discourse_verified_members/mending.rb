# frozen_string_literal: true

module DiscourseVerifiedMembers
  # How far the mending of a drift has come, for whoever watches it. Forgotten by itself
  # when what mends has died.
  class Mending
    EXPIRES_IN = 10.minutes

    # @param drift [Drift]
    def initialize(drift)
      @key = "verified_members_mending_#{drift.kind}_#{drift.affiliation.id}"
    end

    # @param total [Integer] rows
    # @return [void]
    def start(total)
      @done = 0
      @total = total
      keep
    end

    # One more row is done.
    # @return [void]
    def step
      @done += 1
      keep
    end

    # @return [void]
    def finish
      Discourse.redis.del(@key)
    end

    # @return [Hash, nil] `{ done:, total: }` in rows; nil while nothing is mended
    def progress
      done, total = Discourse.redis.get(@key)&.split("/")&.map(&:to_i)
      { done:, total: } if total
    end

    private

    def keep
      Discourse.redis.setex(@key, EXPIRES_IN, "#{@done}/#{@total}")
    end
  end
end
