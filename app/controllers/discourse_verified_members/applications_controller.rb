# frozen_string_literal: true

module DiscourseVerifiedMembers
  class ApplicationsController < BaseController
    requires_login

    def create
      # Wide enough for someone who mends their answers again and again.
      limit_rate("apply", attempts: 20, within: 1.hour)

      SubmitApplication.call(guardian:, params: submission) do
        on_success { |application:| render_application(application) }
        on_failed_contract { |contract| reject_contract(contract) }
        on_model_not_found(:affiliation) { raise Discourse::NotFound }
        on_failed_policy(:can_apply) { raise Discourse::NotFound }
        on_failed_policy(:not_verified_yet) { reject(:verified_already) }
        on_failed_policy(:none_open) { reject(:applied_already) }
        on_failed_policy(:files_are_there) { reject(:evidence_gone) }
        on_failed_policy(:files_still_there) { reject(:evidence_gone) }
        on_failed_policy(:evidence_given) { reject(:evidence_missing) }
        on_exceptions(ActiveRecord::RecordNotUnique) { reject(:applied_already) }
        on_failed_policy(:consented) { reject(:consent_changed) }
        on_failed_policy(:answers_are_good) { |sheet:| reject_answers(sheet) }
        on_failed_policy(:nothing_in_the_way) do |obstacle:|
          render_json_error(ApplyRefusal.new(obstacle).message, status: 422)
        end
      end
    end

    def answer
      limit_rate("apply", attempts: 20, within: 1.hour)

      raw = params.permit!.to_h.slice(:answers, :files).symbolize_keys
      AnswerReturn.call(guardian:, params: { application_id: params[:id], **raw }) do
        on_success { |application:| render_application(application) }
        on_failed_contract { raise Discourse::NotFound }
        on_model_not_found(:application) { raise Discourse::NotFound }
        on_failed_policy(:still_returned) { |application:| reject_changed(application) }
        on_model_not_found(:sealed) { reject(:answers_sealed_for_good) }
        on_model_not_found(:sheet) { reject(:answers_sealed_for_good) }
        on_failed_policy(:files_are_there) { reject(:evidence_gone) }
        on_failed_policy(:answers_are_good) { |sheet:| reject_answers(sheet) }
      end
    end

    def withdraw
      limit_rate("withdraw", attempts: 20, within: 1.day)

      WithdrawApplication.call(guardian:, params: { application_id: params[:id] }) do
        on_success { |application:| render_application(application) }
        on_failed_contract { raise Discourse::NotFound }
        on_model_not_found(:application) { raise Discourse::NotFound }
        on_failed_policy(:still_open) { |application:| reject_changed(application) }
      end
    end

    private

    # Answers are of any type on purpose: every one of them is checked against its question.
    def submission
      raw = params.permit!.to_h
      {
        affiliation_id: raw[:affiliation_id],
        answers: raw[:answers],
        consent_version: raw[:consent_version],
        evidence_ids: raw[:evidence_ids] || [],
      }
    end

    def render_application(application)
      render_serialized(application, OwnApplicationSerializer, root: "application")
    end

    def reject_changed(application)
      reject_decided(
        application,
        OwnApplicationSerializer.new(application, scope: guardian, root: false),
      )
    end
  end
end
