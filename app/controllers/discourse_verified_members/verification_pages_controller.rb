# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A member's own page: what can be applied for, what was, what is held.
  class VerificationPagesController < BaseController
    requires_login
    skip_before_action :check_xhr, only: :shell

    def show
      raise Discourse::NotFound if !guardian.can_apply_for_verification?
      render json: OwnPage.new(current_user)
    end

    # The page's address asked for as a document: nobody else's page exists, so core's
    # answer to every document, the empty shell, would say too much.
    def shell
      raise Discourse::NotFound if params[:username].downcase != current_user.username_lower

      respond_to do |format|
        format.html { render "default/empty" }
        format.any { raise Discourse::NotFound }
      end
    end
  end
end
