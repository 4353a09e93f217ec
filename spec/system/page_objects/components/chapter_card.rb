# frozen_string_literal: true

module PageObjects
  module Components
    # A chapter as a card, or as the panel on its group's page: what one can do next.
    class ChapterCard < PageObjects::Components::Base
      PANEL = ".chapter-panel"

      # @return [ChapterCard] the panel on the page of the chapter's group
      def self.on_group_page
        new(PANEL)
      end

      def initialize(selector)
        @step = "#{selector} .chapter-next-step"
      end

      # @param step [String] `ask`, `asked`, `member`, `leads` or `blocked`
      def has_step?(step, words = nil)
        page.has_css?("#{@step}[data-step='#{step}']", text: words)
      end

      # Opens the form and fills it in.
      def write(message)
        page.find("#{@step}__ask").click
        page.find(".chapter-ask textarea").fill_in(with: message)
        self
      end

      def send_request
        page.find(".chapter-ask form button[type='submit']").click
        self
      end

      def has_failure?(words)
        page.has_css?(".chapter-ask .alert-error", text: words)
      end

      def has_message?(message)
        page.has_css?(".chapter-ask") && page.has_field?(type: "textarea", with: message)
      end

      def withdraw
        page.find("#{@step}__withdraw").click
        PageObjects::Components::Dialog.new.click_yes
        self
      end

      def go_to_queue
        page.find("#{@step}__queue").click
        self
      end
    end
  end
end
