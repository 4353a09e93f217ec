# frozen_string_literal: true

module DiscourseVerifiedMembers
  class VerificationsController < BaseController
    requires_login

    def renounce
      limit_rate("renounce", attempts: 20, within: 1.day)

      RenounceVerification.call(guardian:, params: { verification_id: params[:id] }) do
        on_success { render json: success_json }
        on_failed_contract { raise Discourse::NotFound }
        on_model_not_found(:verification) { raise Discourse::NotFound }
        on_failed_policy(:still_live) { reject(:ended_already, status: 409) }
      end
    end
  end
end
