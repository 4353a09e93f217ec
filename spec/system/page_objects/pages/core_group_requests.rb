# frozen_string_literal: true

module PageObjects
  module Pages
    # Core's own pages of membership requests: the list of groups, and a group's requests.
    # In Chinese, as the forum that they are looked at in.
    class CoreGroupRequests < PageObjects::Pages::Base
      def ask(group, message)
        page.visit("/g")
        page.find(".group-box[data-group-name='#{group.name}'] .group-index-request").click
        page.find(".request-group-membership-form textarea").fill_in(with: message)
        page.find(".request-group-membership-form .btn-primary").click
        self
      end

      def visit(group)
        page.visit("/g/#{group.name}/requests")
        self
      end

      def has_request?(user, message)
        page.has_css?(ROW, text: user.username) && page.has_css?(ROW, text: message)
      end

      def has_no_request?(user)
        page.has_css?(".group-members-actions") && page.has_no_css?(ROW, text: user.username)
      end

      def accept(user)
        page.find(ROW, text: user.username).find(".btn-primary").click
        self
      end

      def deny(user)
        page.find(ROW, text: user.username).find(".btn-danger").click
        self
      end

      def has_accepted?
        page.has_css?(ROW, text: "已接受")
      end

      def has_denied?
        page.has_css?(ROW, text: "已拒绝")
      end

      ROW = ".directory-table__row"
      private_constant :ROW
    end
  end
end
