# frozen_string_literal: true

module PageObjects
  module Components
    # A label where readers meet it.
    class VerifiedLabel < PageObjects::Components::Base
      UNDER_AVATAR = ".topic-avatar .verified-labels"
      BESIDE_NAME = ".topic-meta-data .verified-labels"
      DETAILS = ".verified-label-details"

      def has_under_avatar?(label, post: 1)
        page.has_css?("#post_#{post} #{UNDER_AVATAR}", text: label)
      end

      def has_none_under_avatar?(post: 1)
        page.has_no_css?("#post_#{post} #{UNDER_AVATAR}")
      end

      def has_beside_name?(label, post: 1)
        page.has_css?("#post_#{post} #{BESIDE_NAME}", text: label)
      end

      def hover(post: 1)
        page.find("#post_#{post} .verified-label-button").hover
        self
      end

      def tap(post: 1)
        page.find("#post_#{post} .verified-label-button").click
        self
      end

      def has_details?(text)
        page.has_css?(DETAILS, text: text)
      end
    end
  end
end
