# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A member's own page: what can be applied for, what was, what is held.
  class VerificationPagesController < BaseController
    requires_login

    def show
      raise Discourse::NotFound if !guardian.can_apply_for_verification?
      render json: OwnPage.new(current_user)
    end

    # The page's address asked for as a document. Nobody else's page exists.
    def shell
      raise Discourse::NotFound if params[:username].downcase != current_user.username_lower
      render "default/empty"
    end
  end
end
