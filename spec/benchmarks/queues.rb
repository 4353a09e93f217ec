# frozen_string_literal: true

# Prints how long each page takes with 100 and with 1,000,000 applications. It fills a test
# database in a transaction that is rolled back, and measures what the controllers answer
# with. Nothing is vacuumed in there, so counts are dearer than on a real forum. It does not
# judge: how fast is fast depends on the machine, that both columns are alike does not.
#
# See bin/discourse for how to run it.

require "benchmark"
require_relative "crowd"
require_relative "measurements"

abort "Only in a test database." if !Rails.env.test?

module DiscourseVerifiedMembers
  module Benchmarks
    SIZES = [100, 1_000_000].freeze

    class << self
      def run
        print_table(SIZES.to_h { |size| [size, measure(size)] })
      ensure
        # Rolling back leaves dead rows behind, and what ANALYZE has noted of their number.
        DB.exec("VACUUM (FULL, ANALYZE) #{Crowd::TABLES.join(", ")}")
      end

      private

      def measure(size)
        timings = nil
        ActiveRecord::Base.transaction do
          warn "#{delimited(size)} applications…"
          forget
          timings = Measurements.new(Crowd.new(size).gather).all
          raise ActiveRecord::Rollback
        end
        timings
      ensure
        forget
      end

      # What is kept beside the database is not rolled back with it.
      def forget
        AffiliationCache.clear(after_commit: false)
        CategoryRoles.clear(after_commit: false)
        Discourse.cache.clear
      end

      def print_table(timings_by_size)
        titles = timings_by_size.values.first.keys
        width = titles.map(&:length).max
        puts "Milliseconds: the median of #{Measurements::RUNS} runs, and the 95th percentile", ""
        puts line(width, "", SIZES.map { |size| "at #{delimited(size)}" })
        titles.each do |title|
          puts line(width, title, timings_by_size.values.map { |all| cell(all[title]) })
        end
      end

      def line(width, title, cells)
        [title.ljust(width), *cells.map { |cell| cell.rjust(17) }].join("  ")
      end

      def cell(timing)
        format("%7.1f  %8.1f", timing.median, timing.percentile_95)
      end

      def delimited(number)
        number.to_s.gsub(/(\d)(?=(\d{3})+$)/, '\1,')
      end
    end
  end
end

DiscourseVerifiedMembers::Benchmarks.run
