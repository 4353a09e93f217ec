# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    # Where groups, badges and verifications do not say the same, and mending it.
    class RepairsController < BaseController
      before_action :ensure_manager

      def index
        render_drifts
      end

      def mend
        limit_rate("mend", attempts: 60, within: 1.minute)

        MendDrift.call(guardian:, params: params.permit(:kind, :affiliation_id).to_h) do
          on_success { render_drifts }
          on_failed_contract { raise Discourse::NotFound }
          on_failed_policy(:can_manage) { raise Discourse::NotFound }
          on_model_not_found(:affiliation) { raise Discourse::NotFound }
          on_model_not_found(:drift) { raise Discourse::NotFound }
        end
      end

      private

      def ensure_manager
        raise Discourse::NotFound if !guardian.can_manage_affiliations?
      end

      def render_drifts
        drifts = Drift.all
        render json: {
                 drifts:,
                 affiliations:
                   drifts
                     .map(&:affiliation)
                     .uniq
                     .map { |it| AffiliationSummarySerializer.new(it, root: false).as_json },
               }
      end
    end
  end
end
