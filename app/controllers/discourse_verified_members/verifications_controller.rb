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

    def confirm
      limit_rate("confirm", attempts: 20, within: 1.day)

      ConfirmVerification.call(guardian:, params: confirmation) do
        on_success { render json: success_json }
        on_failed_contract { raise Discourse::NotFound }
        on_model_not_found(:verification) { raise Discourse::NotFound }
        on_failed_policy(:renewable) { reject(:not_renewable, status: 409) }
        on_failed_policy(:consented) { reject(:consent_changed) }
        on_failed_policy(:answers_are_good) { |sheet:| reject_answers(sheet) }
      end
    end

    def choose_visibility
      limit_rate("change-label", attempts: 60, within: 1.hour)

      ChooseLabelVisibility.call(
        guardian:,
        params: {
          verification_id: params[:id],
          label_visibility: params[:label_visibility],
        },
      ) do
        on_success { |verification:| render_own(verification) }
        on_failed_contract do |contract|
          raise Discourse::NotFound if contract.verification_id.nil?
          reject(:label_visibility)
        end
        on_model_not_found(:verification) { raise Discourse::NotFound }
        on_failed_policy(:still_live) { reject(:ended_already, status: 409) }
        on_failed_policy(:zone_there) { reject(:label_visibility) }
      end
    end

    def pause
      change_label(PauseLabel)
    end

    def resume
      change_label(ResumeLabel)
    end

    private

    # Answers are of any type on purpose: every one of them is checked against its question.
    def confirmation
      raw = params.permit!.to_h.slice(:consent_version, :answers).symbolize_keys
      { verification_id: params[:id], **raw }
    end

    def change_label(service)
      limit_rate("change-label", attempts: 60, within: 1.hour)

      service.call(guardian:, params: { verification_id: params[:id] }) do
        on_success { |verification:| render_own(verification) }
        on_failed_contract { raise Discourse::NotFound }
        on_model_not_found(:verification) { raise Discourse::NotFound }
        on_failed_policy(:still_live) { reject(:ended_already, status: 409) }
      end
    end

    def render_own(verification)
      render_serialized(verification, OwnVerificationSerializer, root: "verification")
    end
  end
end
