# frozen_string_literal: true

module PageObjects
  module Pages
    # The leaders' queue over all their chapters.
    class JoinRequests < PageObjects::Pages::Base
      def visit
        page.visit("/verified-members/join-requests")
        self
      end

      def has_request?(user, words = nil)
        page.has_css?(row(user), text: words)
      end

      def has_no_request?(user)
        page.has_no_css?(row(user))
      end

      def has_nothing_waiting?
        page.has_css?(".join-queue__nothing")
      end

      def accept(user)
        page.find("#{row(user)} .join-request__accept").click
        PageObjects::Components::Dialog.new.click_yes
        self
      end

      def start_declining(user)
        page.find("#{row(user)} .join-request__decline").click
        page.find("#{row(user)} textarea")
        self
      end

      # Once declining has been started.
      # @param template [String, nil] title of a prepared reason
      def decline(user, template: nil, reason: nil)
        if template
          page.find("#{row(user)} .verification-refusal__templates .btn", text: template).click
        end
        page.find("#{row(user)} textarea").fill_in(with: reason) if reason
        page.find("#{row(user)} .btn-danger").click
        self
      end

      def select_all
        page.find(".join-queue-several__all input").click
        self
      end

      def accept_selected
        page.find(".join-queue-several__accept").click
        PageObjects::Components::Dialog.new.click_yes
        self
      end

      def has_outcome?(words)
        page.has_css?(".join-queue-several", text: words)
      end

      def has_note?(user, words)
        page.has_css?("#{row(user)} .alert-error", text: words)
      end

      def press(key)
        page.send_keys(key)
        self
      end

      private

      def row(user)
        ".join-request:has([data-user-card='#{user.username}'])"
      end
    end
  end
end
