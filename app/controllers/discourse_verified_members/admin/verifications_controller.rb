# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    class VerificationsController < BaseController
      def history
        verification = Verification.find_by(id: RecordId.new.cast(params[:id]))
        raise Discourse::NotFound if verification.nil?
        render json: { events: VerificationHistory.new(verification).events }
      end

      def revoke
        limit_rate("decide", attempts: 60, within: 1.minute)

        RevokeVerification.call(
          guardian:,
          params: {
            verification_id: params[:id],
            reason: params[:reason],
          },
        ) do
          on_success do |verification:|
            render_serialized(verification, RegisterRowSerializer, root: "verification")
          end
          on_failed_contract { |contract| reject_contract(contract) }
          on_failed_policy(:can_revoke) { raise Discourse::NotFound }
          on_model_not_found(:verification) { raise Discourse::NotFound }
          on_failed_policy(:still_live) { reject(:ended_already, status: 409) }
        end
      end
    end
  end
end
