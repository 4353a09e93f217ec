# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What is asked of somebody outside about an application that lies open in the queue. Belongs
  # into a controller that answers for the queue, wherever that is shown.
  module Referring
    def create
      limit_rate("refer", attempts: 60, within: 1.minute)
      note_down(ReferApplication, params.permit(:reference))
    end

    def answer
      limit_rate("refer", attempts: 60, within: 1.minute)
      note_down(RecordReferralAnswer, params.permit(:answer, :note))
    end

    # What the body outside may see, to be printed. To have it open is to have it opened.
    def sheet
      ensure_meant
      OpenApplication.call(guardian:, params: { application_id: params[:id] }) do
        on_success do |application:, sealed:|
          raise Discourse::NotFound if application.authority.empty?
          response.headers["Cache-Control"] = "no-store"
          render json: { sheet: SheetSerializer.new(application, root: false, sealed:) }
        end
        on_failed_contract { raise Discourse::NotFound }
        on_failed_policy(:can_review) { raise Discourse::NotFound }
        on_model_not_found(:application) { raise Discourse::NotFound }
      end
    end

    private

    def note_down(service, values)
      service.call(guardian:, params: { **values.to_h, application_id: params[:id] }) do
        on_success { show }
        on_failed_contract { |contract| reject_contract(contract) }
        on_model_not_found(:application) { raise Discourse::NotFound }
        on_failed_policy(:can_decide) { |application:| reject_reviewer(application) }
        on_failed_policy(:still_pending) { |application:| reject_closed(application) }
        on_failed_policy(:still_open) { |application:| reject_closed(application) }
        on_failed_policy(:agreed_to) { reject(:not_to_be_referred) }
        on_failed_policy(:not_referred) { reject(:referred_already, status: 409) }
        on_model_not_found(:referral) { reject(:answered_already, status: 409) }
        on_exceptions(SealedAnswers::Unreadable) { reject(:answers_sealed_for_good) }
      end
    end
  end
end
