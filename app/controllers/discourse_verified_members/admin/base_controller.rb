# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    class BaseController < DiscourseVerifiedMembers::BaseController
      before_action :ensure_reviewer

      private

      def ensure_reviewer
        raise Discourse::NotFound if !guardian.can_review_verifications?
      end

      # A page of the panel asked for as a document gets the panel; as JSON, its data.
      def shell_or
        request.format.json? ? yield : render("default/empty")
      end
    end
  end
end
