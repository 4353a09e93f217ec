# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    # The queue: what waits, one application open beside it, and the decision.
    class ApplicationsController < BaseController
      def index
        queue = Queue.new(params.permit(:state, :affiliation_id, :q, :after))
        render json: QueueSerializer.new(queue, scope: guardian, root: false)
      end

      def show
        OpenApplication.call(guardian:, params: { application_id: params[:id] }) do
          on_success { |application:, sealed:| render_application(application, sealed) }
          on_failed_contract { raise Discourse::NotFound }
          on_failed_policy(:can_review) { raise Discourse::NotFound }
          on_model_not_found(:application) { raise Discourse::NotFound }
        end
      end

      def approve
        limit_rate("decide", attempts: 60, within: 1.minute)
        decide(ApproveApplication)
      end

      def refuse
        limit_rate("decide", attempts: 60, within: 1.minute)
        decide(RefuseApplication, reason: params[:reason])
      end

      private

      def decide(service, **values)
        service.call(guardian:, params: { application_id: params[:id], **values }) do
          on_success { |application:| render_application(application, nil) }
          on_failed_contract { |contract| reject_contract(contract) }
          on_model_not_found(:application) { raise Discourse::NotFound }
          on_failed_policy(:can_decide) { reject(:own_application, status: 403) }
          on_failed_policy(:still_open) do |application:|
            reject_decided(application, serialize(application, nil))
          end
        end
      end

      def render_application(application, sealed)
        render json: { application: serialize(application, sealed) }
      end

      def serialize(application, sealed)
        ApplicationForReviewSerializer.new(application, scope: guardian, root: false, sealed:)
      end
    end
  end
end
