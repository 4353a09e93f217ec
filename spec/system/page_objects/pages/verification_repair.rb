# frozen_string_literal: true

module PageObjects
  module Pages
    # What does not fit, in the admin panel.
    class VerificationRepair < PageObjects::Pages::Base
      def go_from_tabs
        page.find(".admin-plugin-config-page__top-nav-item a[href$='/repair']").click
        self
      end

      def has_drift?(kind, text:)
        page.has_css?(drift(kind), text:)
      end

      def has_no_drift?(kind)
        page.has_no_css?(drift(kind))
      end

      def has_nothing_to_repair?
        page.has_css?(".verification-repair__nothing")
      end

      def has_news?(text)
        page.has_css?(".verification-repair__news", text:)
      end

      def mend(kind)
        page.find("#{drift(kind)} .verification-drift__mend").click
        self
      end

      private

      def drift(kind)
        ".verification-drift[data-kind='#{kind}']"
      end
    end
  end
end
