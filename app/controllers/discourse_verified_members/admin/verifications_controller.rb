# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    class VerificationsController < BaseController
      RENEWED_AT_ONCE_MAX = 50

      def history
        verification = Verification.find_by(id: RecordId.new.cast(params[:id]))
        raise Discourse::NotFound if verification.nil?
        render json: { events: VerificationHistory.new(verification).events }
      end

      # Each is renewed by itself: one that fails stops none of the others.
      def renew
        limit_rate("renew", attempts: 20, within: 1.minute)

        ids = Array(params[:ids]).map(&:to_s).uniq
        return reject(:renew_which) if ids.empty? || ids.length > RENEWED_AT_ONCE_MAX

        several = RenewSeveral.new(guardian)
        render json: { results: ids.map { |id| several.renew(id) } }
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

      def confirm_change
        limit_rate("decide", attempts: 60, within: 1.minute)

        ConfirmChange.call(
          guardian:,
          params: {
            verification_id: params[:id],
            changed_at: params[:changed_at],
          },
        ) do
          on_success do |verification:|
            render_serialized(verification, RegisterRowSerializer, root: "verification")
          end
          on_failed_contract { raise Discourse::NotFound }
          on_failed_policy(:can_confirm) { raise Discourse::NotFound }
          on_model_not_found(:verification) { raise Discourse::NotFound }
          on_failed_policy(:still_live) { reject(:ended_already, status: 409) }
          on_failed_policy(:as_seen) { reject(:changed_again, status: 409) }
        end
      end
    end
  end
end
