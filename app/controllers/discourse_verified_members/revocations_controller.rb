# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The one answer to a revocation.
  class RevocationsController < BaseController
    requires_login

    def answer
      limit_rate("answer-revocation", attempts: 10, within: 1.hour)

      AnswerRevocation.call(
        guardian:,
        params: {
          revocation_id: params[:id],
          answer: params[:answer],
        },
      ) do
        on_success do |revocation:|
          render_serialized(revocation, OwnRevocationSerializer, root: "revocation")
        end
        on_failed_contract do |contract|
          raise Discourse::NotFound if contract.revocation_id.nil?
          reject_contract(contract)
        end
        on_model_not_found(:revocation) { raise Discourse::NotFound }
        on_failed_policy(:answerable) { reject(:not_answerable, status: 409) }
      end
    end
  end
end
