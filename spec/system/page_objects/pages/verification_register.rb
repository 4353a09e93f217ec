# frozen_string_literal: true

module PageObjects
  module Pages
    # Who holds what, in the admin panel.
    class VerificationRegister < PageObjects::Pages::Base
      def visit
        page.visit("/admin/plugins/discourse-verified-members/register")
        self
      end

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
        page.visit("/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}/register?state=soon")
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

      # @param state [String] "changed" or "answered"
      def show_waiting(state)
        page.find(".verification-register__waiting[data-state='#{state}']").click
        self
      end

      def has_answer?(text)
        page.has_css?(".verification-register-revocation__answer", text: text)
      end

      def has_no_answer?
        page.has_no_css?(".verification-register-revocation__answer")
      end

      def restore
        page.find(".verification-register-revocation__restore").click
        PageObjects::Components::Dialog.new.click_yes
        self
      end

      def uphold(word)
        page.find(".verification-register-revocation__uphold").click
        page.find(".verification-refusal textarea").fill_in(with: word)
        page.find(".verification-refusal .btn-danger").click
        self
      end

      def has_change?(before:, now:)
        page.has_css?(".verification-register-change__side.--before", text: before) &&
          page.has_css?(".verification-register-change__side.--now", text: now)
      end

      # Drawn, and not only asked for.
      def has_picture_before?
        page.has_css?(".verification-register-change__side.--before img") do |picture|
          picture.evaluate_script("this.complete && this.naturalWidth > 1")
        end
      end

      def has_no_change?
        page.has_no_css?(".verification-register-change")
      end

      def confirm_change
        page.find(".verification-register-change__confirm").click
        self
      end

      def has_limit?(verification, text)
        page.has_css?("#{row(verification)} .verification-register-row__limit", text: text)
      end

      private

      def row(verification)
        ".verification-register-row[data-verification-id='#{verification.id}']"
      end
    end
  end
end
