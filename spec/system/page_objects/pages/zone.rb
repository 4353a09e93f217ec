# frozen_string_literal: true

module PageObjects
  module Pages
    # A zone above its topics, and a board with the line to its chapter.
    class Zone < PageObjects::Pages::Base
      ZONE = ".verified-zone"

      def visit(category)
        page.visit(category.url)
        self
      end

      # @param standing [String] `visitor`, `member`, `applicant` or `verified`
      def has_standing?(standing, words)
        page.has_css?("#{ZONE}[data-standing='#{standing}'] .zone-standing", text: words)
      end

      def has_way_to_log_in?
        page.has_css?(".zone-standing a[href='/login']")
      end

      def has_way_to_verification?
        page.has_css?(".zone-standing__verification")
      end

      def has_figures?(*words)
        words.all? { |each| page.has_css?(".zone-figures li", text: each) }
      end

      def has_chapters?(count)
        page.has_css?(".chapter-card", count:)
      end

      # On phones only a few are shown at first.
      def show_all_chapters
        page.find(".chapter-list__toggle").click
        self
      end

      def has_no_zone?
        page.has_no_css?(ZONE)
      end

      def chapter(chapter)
        PageObjects::Components::ChapterCard.new(".chapter-card[data-chapter-id='#{chapter.id}']")
      end

      def has_board_line?(name)
        page.has_css?(".board-line a", text: name)
      end

      def follow_board_line(name)
        page.find(".board-line a", text: name).click
        self
      end
    end
  end
end
