# frozen_string_literal: true

module PageObjects
  module Pages
    # The reviewers' queue in the admin panel.
    class VerificationQueue < PageObjects::Pages::Base
      def go_from_sidebar
        page.visit("/")
        page.find("#{SIDEBAR}[data-link-name='admin']").click
        page.find("#{SECTION} .sidebar-section-header").click if page.has_no_css?(LINK, wait: 0)
        page.find(LINK).click
        self
      end

      def visit
        page.visit("/admin/plugins/discourse-verified-members/applications")
        self
      end

      def open(application)
        page.find("#{row(application)} a").click
        self
      end

      def has_waiting?(application)
        page.has_css?(row(application))
      end

      def has_no_waiting?(application)
        page.has_no_css?(row(application))
      end

      def has_opened?(application)
        page.has_css?("#{OPENED}[data-application-id='#{application.id}']")
      end

      def has_answer?(text)
        page.has_css?("#{OPENED} dd", text: text)
      end

      def approve
        page.find("#{OPENED} .verification-review__approve").click
        PageObjects::Components::Dialog.new.click_yes
        self
      end

      def refuse(template:, add:)
        page.find("#{OPENED} .verification-review__refuse").click
        page.find(".verification-refusal__templates .btn", text: template).click
        reason = page.find(".verification-refusal textarea")
        reason.fill_in(with: reason.value + add)
        send_refusal
      end

      def type_reason(text)
        page.find(".verification-refusal textarea").fill_in(with: text)
        self
      end

      def has_reason?(text)
        page.has_field?(type: "textarea", with: text)
      end

      def send_refusal
        page.find(".verification-refusal .btn-danger").click
        self
      end

      def search(text)
        page.find(".verified-members-filters input[type='search']").fill_in(with: text)
        self
      end

      def has_question_whether_to_approve?(user)
        page.has_css?(".dialog-body", text: user.username)
      end

      def has_nothing_waiting?
        page.has_css?(".verification-queue-list__nothing")
      end

      def has_failure?(text)
        page.has_css?(".verification-review__failure", text: text)
      end

      def has_no_decision_to_make?
        page.has_no_css?(".verification-review__decision")
      end

      def press(key)
        page.send_keys(key)
        self
      end

      private

      SIDEBAR = ".sidebar-section-link"
      SECTION = ".sidebar-section[data-section-name='admin-plugins']"
      LINK = "#{SIDEBAR}[data-link-name*='verified-members']"
      OPENED = ".verification-review"
      private_constant :SIDEBAR, :SECTION, :LINK, :OPENED

      def row(application)
        ".verification-queue-row[data-application-id='#{application.id}']"
      end
    end
  end
end
