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
    # @param each_of [Hash{Symbol => Array}] one column with the values that are wanted: those
    #   of each are looked up by themselves, because no index has them mixed and in order
    def initialize(scope, column:, direction:, after: nil, each_of: {})
      @column = column
      @direction = direction
      @after = CURSOR.match(after.to_s)
      @scope = page_of(each_of.empty? ? scope : mixed(scope, each_of))
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

    def page_of(scope)
      page = scope.order(@column => @direction, :id => @direction).limit(SIZE + 1)
      return page if !@after

      microseconds, id = @after.captures.map(&:to_i)
      time = Time.zone.at(microseconds / 1_000_000, microseconds % 1_000_000, :microsecond)
      table = scope.quoted_table_name
      page.where(
        "(#{table}.#{@column}, #{table}.id) #{@direction == :asc ? ">" : "<"} (?, ?)",
        time,
        id,
      )
    end

    def mixed(scope, each_of)
      name, values = each_of.first
      pages =
        values.map { |value| page_of(scope.unscope(:includes).where(name => value)).select(:id) }
      return scope.none if pages.empty?
      scope.where(
        "#{scope.quoted_table_name}.id IN (#{pages.map { |it| "(#{it.to_sql})" }.join(" UNION ALL ")})",
      )
    end

    def found
      @found ||= @scope.to_a
    end
  end
end
