# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    # What becomes of a revocation that was answered, or made by mistake.
    class RevocationsController < BaseController
      before_action { limit_rate("decide", attempts: 60, within: 1.minute) }

      def restore
        RestoreVerification.call(guardian:, params: decision) do
          on_success { |verification:| render_row(verification) }
          on_failed_contract { |contract| reject_decision(contract) }
          on_model_not_found(:verification) { raise Discourse::NotFound }
          on_failed_policy(:can_decide) { raise Discourse::NotFound }
          on_model_not_found(:revocation) { reject(:not_restorable, status: 409) }
          on_failed_policy(:restorable) { reject(:not_restorable, status: 409) }
          on_failed_policy(:not_held_anew) { reject(:held_anew, status: 409) }
        end
      end

      def uphold
        UpholdRevocation.call(guardian:, params: decision) do
          on_success { |verification:| render_row(verification) }
          on_failed_contract { |contract| reject_decision(contract) }
          on_model_not_found(:verification) { raise Discourse::NotFound }
          on_failed_policy(:can_decide) { raise Discourse::NotFound }
          on_model_not_found(:revocation) { reject(:not_restorable, status: 409) }
          on_failed_policy(:answered) { reject(:not_restorable, status: 409) }
        end
      end

      private

      def decision
        { verification_id: params[:id], word: params[:word] }
      end

      def reject_decision(contract)
        raise Discourse::NotFound if contract.verification_id.nil?
        reject_contract(contract)
      end

      def render_row(verification)
        render_serialized(verification.reload, RegisterRowSerializer, root: "verification")
      end
    end
  end
end
