# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Time without Saturdays and Sundays, as the site's clock has them. Of holidays it knows
  # nothing.
  module WorkingDays
    class << self
      # @param days [Integer] 0 or more
      # @param from [Time]
      # @return [Time] so many whole working days earlier: whatever has waited since then or
      #   longer has waited for as many
      def ago(days, from: Time.zone.now)
        weeks, rest = days.divmod(5)
        rest
          .times
          .inject(end_of_work(from) - weeks.weeks) do |time, _|
            time - (time.monday? ? 3.days : 1.day)
          end
      end

      private

      # On a weekend, the midnight that Friday ended with.
      def end_of_work(time)
        time.on_weekend? ? time.beginning_of_week(:monday) + 5.days : time
      end
    end
  end
end
