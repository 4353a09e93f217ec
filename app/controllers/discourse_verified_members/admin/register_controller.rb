# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    # Who holds what, since when, by whom.
    class RegisterController < BaseController
      def index
        register = Register.new(params.permit(:affiliation_id, :q, :state, :after))
        render json: RegisterSerializer.new(register, scope: guardian, root: false)
      end
    end
  end
end
