# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # What an action cannot do, by field. Raised in a transaction, which has to be
    # rolled back then.
    class Refused < StandardError
      # @return [Hash{String => String}] translated messages
      attr_reader :problems

      # @param problems [Hash{Symbol, String => String}]
      def initialize(problems)
        @problems = problems.stringify_keys
        super(@problems.values.join(" "))
      end
    end
  end
end
