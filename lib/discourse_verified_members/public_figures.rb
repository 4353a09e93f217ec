# frozen_string_literal: true

module DiscourseVerifiedMembers
  # How much is applied for and how it goes, for everybody to read.
  #
  # Nobody shall be found in it: no count below {LEAST} is told, not even that it is zero.
  # What adds up tells nothing more: a sum is the sum of the counts that are told. Only whole
  # months that are over are in it, for a count that grows by one says when somebody came.
  class PublicFigures
    LEAST = 5
    MONTHS = 12
    COUNTS = %i[applied approved refused returned].freeze
    EXPIRES_IN = 6.hours

    # @return [Hash] `{ least:, affiliations: }`, each of these with `months:` (the latest
    #   first) and `totals:`; a count that is not told is nil
    def as_json(*)
      {
        least: LEAST,
        affiliations:
          AffiliationCache.summaries.map do |summary|
            rows = months_of(summary[:id])
            { **summary, months: rows, totals: totals(rows) }
          end,
      }
    end

    private

    def months
      first = Time.now.utc.beginning_of_month
      (1..MONTHS).map { |ago| first - ago.months }
    end

    def months_of(affiliation_id)
      key = "verified_members_figures_#{affiliation_id}_#{months.first.strftime("%Y-%m")}"
      Discourse.cache.fetch(key, expires_in: EXPIRES_IN) { count(affiliation_id) }
    end

    def count(affiliation_id)
      applications = Application.where(affiliation_id:)
      submitted = by_month(applications, "submitted_at", <<~SQL)
        COUNT(*) AS applied,
        COUNT(*) FILTER (WHERE round > 1 OR state = #{Application.states[:returned]}) AS returned
      SQL
      decided = by_month(applications.where(state: %i[approved refused]), "decided_at", <<~SQL)
        COUNT(*) FILTER (WHERE state = #{Application.states[:approved]}) AS approved,
        COUNT(*) FILTER (WHERE state = #{Application.states[:refused]}) AS refused,
        COUNT(*) AS decided,
        PERCENTILE_CONT(0.5) WITHIN GROUP (
          ORDER BY EXTRACT(EPOCH FROM decided_at - submitted_at)
        ) / #{1.day.to_i} AS median_days
      SQL
      months.map { |month| told(month, { **(submitted[month] || {}), **(decided[month] || {}) }) }
    end

    def by_month(scope, column, columns)
      scope
        .where(column => months.last...Time.now.utc.beginning_of_month)
        .group("month")
        .select("DATE_TRUNC('month', #{column}) AS month, #{columns}")
        .to_h { |row| [row[:month], row.attributes.symbolize_keys.except(:id, :month)] }
    end

    def told(month, counted)
      counts = COUNTS.to_h { |name| [name, enough(counted[name])] }
      median = counted[:median_days].round if enough(counted[:decided])
      { month: month.strftime("%Y-%m"), **counts, median_days: median }
    end

    def enough(count)
      count if count.to_i >= LEAST
    end

    def totals(rows)
      COUNTS.to_h { |name| [name, rows.filter_map { |row| row[name] }.sum.nonzero?] }
    end
  end
end
