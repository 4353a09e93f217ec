# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Pages of a long list, each found by where the last one ended, so that the
  # thousandth costs what the first does.
  class Keyset
    SIZE = 30
    CURSOR = /\A(\d{1,16})_(\d{1,18})\z/

    # @param scope [ActiveRecord::Relation]
    # @param column [Symbol] the time to order by; ties are broken by id
    # @param direction [Symbol] `:asc` or `:desc`
    # @param after [Object] a cursor from {#next_cursor}; anything else is the first page
    def initialize(scope, column:, direction:, after: nil)
      @column = column
      @scope = scope.order(column => direction, :id => direction).limit(SIZE + 1)
      return if !(match = CURSOR.match(after.to_s))

      microseconds, id = match.captures.map(&:to_i)
      time = Time.zone.at(microseconds / 1_000_000, microseconds % 1_000_000, :microsecond)
      table = scope.quoted_table_name
      @scope =
        @scope.where(
          "(#{table}.#{column}, #{table}.id) #{direction == :asc ? ">" : "<"} (?, ?)",
          time,
          id,
        )
    end

    # @return [Array<ActiveRecord::Base>]
    def rows
      found.first(SIZE)
    end

    # @return [String, nil] nil on the last page
    def next_cursor
      return if found.length <= SIZE
      last = rows.last
      time = last.public_send(@column)
      "#{time.to_i * 1_000_000 + time.usec}_#{last.id}"
    end

    private

    def found
      @found ||= @scope.to_a
    end
  end
end
