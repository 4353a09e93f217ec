# frozen_string_literal: true

module PageObjects
  module Pages
    # The list of affiliations and the editor, in the admin panel.
    class Affiliations < PageObjects::Pages::Base
      EDITOR = ".verification-affiliation-editor"

      def visit
        page.visit("/admin/plugins/discourse-verified-members/affiliations")
        self
      end

      def use_preset(id)
        page.find("[data-preset='#{id}'] a").click
        self
      end

      def edit(affiliation)
        page.find("[data-affiliation-id='#{affiliation.id}'] .btn").click
        self
      end

      def field(name)
        PageObjects::Components::FormKit.new("#{EDITOR} form").field(name)
      end

      def add_question(kind, label:)
        page.find(".verification-form-builder__add [data-kind='#{kind}']").click
        page.find(".verification-question__fields [data-name$='.label'] input").fill_in(with: label)
        self
      end

      def move_up(number)
        page.find(
          ".verification-question[data-index='#{number - 1}'] .verification-question__up",
        ).click
        self
      end

      def remove(number)
        page.find(
          ".verification-question[data-index='#{number - 1}'] .verification-question__remove",
        ).click
        self
      end

      def questions
        page.all(".verification-question__label").map(&:text)
      end

      def has_question?(number, label)
        page.has_css?(".verification-question[data-index='#{number - 1}']", text: label)
      end

      def save
        page.find(
          "#{EDITOR} .form-kit__button[type='submit'], #{EDITOR} button[type='submit']",
          match: :first,
        ).click
        self
      end

      def has_affiliation?(name)
        page.has_css?("tr[data-affiliation-id]", text: name)
      end

      def has_failure?(text)
        page.has_css?("#{EDITOR} .form-kit__errors-summary", text: text)
      end
    end
  end
end
