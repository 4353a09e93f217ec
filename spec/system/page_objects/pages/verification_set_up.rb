# frozen_string_literal: true

module PageObjects
  module Pages
    # The guided set-up in the admin panel.
    class VerificationSetUp < PageObjects::Pages::Base
      SET_UP = ".verification-set-up"
      CHAPTER = ".verification-planned-chapter"

      # @param tab [String] path of the tab that leads there
      def go_from(tab)
        page.visit("/admin/plugins/discourse-verified-members/#{tab}")
        page.find(".verification-set-up-button").click
        self
      end

      def choose_preset(id)
        page.find("[data-preset='#{id}'] #{SET_UP}__choose").click
        self
      end

      def resume(affiliation_name)
        page
          .find(
            ".verification-set-up__begun li, .verification-set-up__begun tr",
            text: affiliation_name,
          )
          .find("a", match: :first)
          .click
        self
      end

      def go_back_to(step)
        page.find(".verification-progress__step[data-step='#{step}'] a").click
        self
      end

      def has_step?(name)
        page.has_css?(".verification-progress__step.is-current[data-step='#{name}']")
      end

      def has_chapter?(name)
        page.has_css?(CHAPTER, text: name)
      end

      def has_chapters?(count)
        page.has_css?(CHAPTER, count:)
      end

      def has_existing_chapters?(count)
        page.has_css?(".verification-existing-chapters__chapter", count:)
      end

      def leave_out(board)
        page.find(".verification-boards__board", text: board).find("input").click
        self
      end

      # @param number [Integer] from 1, in the list
      def name_chapter(number, name)
        page.find(
          "#{CHAPTER}[data-index='#{number - 1}'] [data-name$='name'] input",
          match: :first,
        ).fill_in(with: name)
        self
      end

      def go_on
        page.find("#{SET_UP} form button[type='submit']").click
        self
      end

      def has_failure?(words)
        page.has_css?("#{SET_UP} .form-kit__errors-summary", text: words)
      end

      def has_result?(words)
        page.has_css?("#{SET_UP}__result", text: words)
      end

      def go_to_zone
        page.find("#{SET_UP}__zone").click
        self
      end
    end
  end
end
