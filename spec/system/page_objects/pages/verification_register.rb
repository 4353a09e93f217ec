# frozen_string_literal: true

module PageObjects
  module Pages
    # Who holds what, in the admin panel.
    class VerificationRegister < PageObjects::Pages::Base
      def go_from_tabs
        page.find(".admin-plugin-config-page__top-nav-item a[href$='/register']").click
        self
      end

      def has_verification?(verification)
        page.has_css?(row(verification))
      end

      def has_ended?(verification)
        page.has_css?("#{row(verification)} .verification-register-row__ended")
      end

      def show_what_ends_soon
        page.visit("/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}/register?ended=soon")
        self
      end

      def renew_all
        page.find(".verification-register-renew__all input").click
        page.find(".verification-register-renew__button").click
        PageObjects::Components::Dialog.new.click_yes
        self
      end

      def has_outcome?(words)
        page.has_css?(".verification-register-renew__outcome", text: words)
      end

      def has_until?(verification, words)
        page.has_css?("#{row(verification)} .verification-register-until", text: words)
      end

      def revoke(verification, reason:)
        page.find("#{row(verification)} .verification-register-row__revoke").click
        page.find(".verification-revoke textarea").fill_in(with: reason)
        page.find(".verification-revoke .btn-danger").click
        self
      end

      def open_history(verification)
        page.find("#{row(verification)} .verification-register-row__history").click
        self
      end

      def has_history?(kind, text:)
        page.has_css?(".verification-history [data-kind='#{kind}']", text:)
      end

      private

      def row(verification)
        ".verification-register-row[data-verification-id='#{verification.id}']"
      end
    end
  end
end
