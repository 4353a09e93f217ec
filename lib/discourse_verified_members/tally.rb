# frozen_string_literal: true

module DiscourseVerifiedMembers
  # How many there are: counted anew while they are few; where they are many, and counting
  # takes as long as the rest of a page, kept for a minute.
  module Tally
    MANY = 10_000
    EXPIRES_IN = 1.minute

    # @param name [String] of what is counted
    # @param scope [ActiveRecord::Relation]
    # @return [Integer]
    def self.of(name, scope)
      key = "verified_members_tally_#{name}"
      kept = Discourse.cache.read(key)
      return kept if kept

      count = scope.count
      Discourse.cache.write(key, count, expires_in: EXPIRES_IN) if count >= MANY
      count
    end
  end
end
