# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    # The guided set-up: an affiliation, its chapters, its zone. Each step can be sent
    # again, and the next one may come on another day.
    class SetUpController < BaseController
      before_action :ensure_manager

      def index
        render json: SetUp.start
      end

      # Pages without data of their own: core answers a document with the panel
      # before it comes to this, and there is no JSON.
      def page
        raise Discourse::NotFound
      end

      def show
        affiliation = Affiliation.find_by(id: params[:affiliation_id].to_s)
        raise Discourse::NotFound if affiliation.nil?
        render_set_up(affiliation)
      end

      def create
        BeginSetUp.call(guardian:, params: { preset_id: params[:preset_id] }) do
          on_success { |affiliation:| render json: { affiliation: summary(affiliation) } }
          on_failed_contract { |contract| reject_contract(contract) }
          on_failed_policy(:can_manage) { raise Discourse::NotFound }
          on_model_not_found(:preset) { reject(:no_preset) }
          on_failed_policy(:accepted) { |saving:| reject_saving(saving) }
        end
      end

      def chapters
        take_step(SetUpChapters, chapters: plain(params[:chapters]))
      end

      def zone
        take_step(SetUpZone, zone: plain(params[:zone]))
      end

      private

      def ensure_manager
        raise Discourse::NotFound if !guardian.can_manage_chapters?
      end

      def take_step(service, **values)
        service.call(guardian:, params: { affiliation_id: params[:affiliation_id], **values }) do
          on_success { |affiliation:| render_set_up(affiliation) }
          on_failed_contract { |contract| reject_contract(contract) }
          on_failed_policy(:can_manage) { raise Discourse::NotFound }
          on_model_not_found(:affiliation) { raise Discourse::NotFound }
          on_failed_policy(:accepted) { |problems:| reject_fields(problems) }
        end
      end

      # Of any shape on purpose: {ChapterInput} and {ZoneInput} look at every part of it.
      def plain(value)
        case value
        when ActionController::Parameters
          value.permit!.to_h
        when Array
          value.map { |inner| plain(inner) }
        else
          value
        end
      end

      def summary(affiliation)
        ChapteredAffiliations.new(Affiliation.where(id: affiliation.id)).as_json.first
      end

      def render_set_up(affiliation)
        render json: SetUp.new(affiliation.reload, guardian)
      end

      # Say, because the preset's group is there already and is open to everybody.
      def reject_saving(saving)
        problems = saving[:affiliation]&.errors&.full_messages
        problems = [I18n.t("verified_members.errors.no_group")] if problems.blank?
        render_json_error(problems, status: 422)
      end
    end
  end
end
