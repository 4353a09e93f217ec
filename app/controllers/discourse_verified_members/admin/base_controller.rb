# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    class BaseController < DiscourseVerifiedMembers::BaseController
      before_action :ensure_panel

      private

      # The panel is staff's; reviewers who are not have a page of their own.
      def ensure_panel
        raise Discourse::NotFound if !guardian.is_staff?
      end
    end
  end
end
