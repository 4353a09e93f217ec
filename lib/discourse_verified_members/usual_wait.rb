# frozen_string_literal: true

module DiscourseVerifiedMembers
  # How long applications for an affiliation have usually waited for a decision of late. Of
  # the newest ones only, and kept for a while: a page costs the same however many there are.
  class UsualWait
    # Of fewer, each would say too much about the others.
    LEAST = 5
    SAMPLE = 200
    WITHIN = 90.days
    EXPIRES_IN = 1.hour

    # @param affiliation_id [Integer]
    def initialize(affiliation_id)
      @affiliation_id = affiliation_id
    end

    # @return [Integer, nil] the median, in days, at least 1; nil when too few were decided
    def days
      kept = Discourse.cache.fetch(key, expires_in: EXPIRES_IN) { median_days || 0 }
      kept if kept.positive?
    end

    private

    def key
      "verified_members_usual_wait_#{@affiliation_id}"
    end

    def median_days
      waits = sample.pluck(:submitted_at, :decided_at).map { |from, to| to - from }.sort
      (waits[waits.length / 2] / 1.day).ceil.clamp(1..) if waits.length >= LEAST
    end

    def sample
      Application
        .where(affiliation_id: @affiliation_id, state: %i[approved refused])
        .where(decided_at: WITHIN.ago..)
        .order(decided_at: :desc)
        .limit(SAMPLE)
    end
  end
end
