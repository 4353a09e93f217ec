# frozen_string_literal: true

module PageObjects
  module Pages
    # How applications go, for everybody.
    class VerificationFigures < PageObjects::Pages::Base
      def visit
        page.visit("/verified-members/figures")
        self
      end

      def has_chart?
        # The library sets its size.
        page.has_css?(".verification-figures-chart canvas[width]")
      end

      # @param cells [Array<String>] what stands beside the month
      def has_month?(month, *cells)
        row = page.find(".verification-figures-table tbody tr", text: month)
        cells.each_with_index.all? do |cell, index|
          row.has_css?("td:nth-of-type(#{index + 1})", text: cell)
        end
      end
    end
  end
end
