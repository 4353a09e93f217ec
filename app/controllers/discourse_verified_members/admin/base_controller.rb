# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    class BaseController < DiscourseVerifiedMembers::BaseController
      before_action :ensure_reviewer

      private

      def ensure_reviewer
        raise Discourse::NotFound if !guardian.can_review_verifications?
      end
    end
  end
end
