# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    class AffiliationsController < BaseController
      before_action :ensure_manager

      def index
        affiliations = Affiliation.with_counts.ordered.includes(:group, :badge)
        render_serialized(affiliations, AffiliationSerializer, root: "affiliations")
      end

      def presets
        render json: { presets: Preset.all }
      end

      # Pages without data of their own: core answers a document with the panel
      # before it comes to this, and there is no JSON.
      def page
        raise Discourse::NotFound
      end

      def show
        render_affiliation(params[:id])
      end

      def create
        save
      end

      def update
        save(affiliation_id: params[:id])
      end

      def destroy
        DestroyAffiliation.call(guardian:, params: { affiliation_id: params[:id] }) do
          on_success { render json: success_json }
          on_failed_contract { raise Discourse::NotFound }
          on_model_not_found(:affiliation) { raise Discourse::NotFound }
          on_failed_policy(:can_manage) { raise Discourse::NotFound }
          on_failed_policy(:unused) { reject(:affiliation_in_use) }
        end
      end

      private

      def ensure_manager
        raise Discourse::NotFound if !guardian.can_manage_affiliations?
      end

      def save(**params)
        SaveAffiliation.call(guardian:, params: { **input, **params }) do
          on_success { |affiliation:| render_affiliation(affiliation.id) }
          on_failed_contract { |contract| reject_contract(contract) }
          on_failed_policy(:can_manage) { raise Discourse::NotFound }
          on_failed_policy(:known) { raise Discourse::NotFound }
          on_model_not_found(:group) { reject_fields("group_name" => error(:no_group)) }
          on_model_errors(:affiliation) { |affiliation| reject_contract(affiliation) }
        end
      end

      # The form is of any shape on purpose: {Form} looks at every part of it.
      def input
        raw = params[:affiliation]
        raw.is_a?(ActionController::Parameters) ? raw.permit!.to_h.symbolize_keys : {}
      end

      def error(key)
        I18n.t("verified_members.errors.#{key}")
      end

      def render_affiliation(id)
        affiliation = Affiliation.with_counts.find_by(id:)
        raise Discourse::NotFound if affiliation.nil?
        render_serialized(affiliation, AffiliationSerializer, root: "affiliation")
      end
    end
  end
end
