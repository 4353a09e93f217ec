# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    class ChaptersController < BaseController
      before_action :ensure_manager

      def index
        render_all
      end

      # Pages without data of their own: core answers a document with the panel
      # before it comes to this, and there is no JSON.
      def page
        raise Discourse::NotFound
      end

      def show
        render_chapter(params[:id])
      end

      def create
        save
      end

      def update
        save(chapter_id: params[:id])
      end

      def order
        OrderChapters.call(guardian:, params: { ids: Array(params[:ids]).map(&:to_s) }) do
          on_success { render_all }
          on_failed_contract { raise Discourse::NotFound }
          on_failed_policy(:can_manage) { raise Discourse::NotFound }
        end
      end

      def archive
        ArchiveChapter.call(
          guardian:,
          params: {
            chapter_id: params[:id],
            message: params[:message],
          },
        ) do
          on_success { |chapter:| render_chapter(chapter.id) }
          on_failed_contract { |contract| reject_contract(contract) }
          on_failed_policy(:can_manage) { raise Discourse::NotFound }
          on_model_not_found(:chapter) { raise Discourse::NotFound }
        end
      end

      def restore
        RestoreChapter.call(guardian:, params: { chapter_id: params[:id] }) do
          on_success { |chapter:| render_chapter(chapter.id) }
          on_failed_contract { raise Discourse::NotFound }
          on_failed_policy(:can_manage) { raise Discourse::NotFound }
          on_model_not_found(:chapter) { raise Discourse::NotFound }
          on_failed_policy(:group_is_there) { reject(:chapter_group_gone) }
        end
      end

      def add_leader
        AddLeader.call(
          guardian:,
          params: {
            chapter_id: params[:id],
            username: params[:username],
          },
        ) do
          on_success { |chapter:| render_chapter(chapter.id) }
          on_failed_contract { |contract| reject_contract(contract) }
          on_failed_policy(:can_manage) { raise Discourse::NotFound }
          on_model_not_found(:chapter) { raise Discourse::NotFound }
          on_model_not_found(:user) { reject_user }
          on_failed_policy(:group_is_there) { reject(:chapter_group_gone) }
        end
      end

      def transfer
        MoveMember.call(guardian:, params: { chapter_id: params[:id], **destination }) do
          on_success { |from:, to:| render json: { from: json(from.id), to: json(to.id) } }
          on_failed_contract { |contract| reject_contract(contract) }
          on_failed_policy(:can_manage) { raise Discourse::NotFound }
          on_model_not_found(:from) { raise Discourse::NotFound }
          on_model_not_found(:to) { reject_fields("to_chapter_id" => error(:no_chapter)) }
          on_model_not_found(:user) { reject_user }
          on_failed_policy(:another_chapter) do
            reject_fields("to_chapter_id" => error(:same_chapter))
          end
          on_failed_policy(:is_a_member) { reject_fields("username" => error(:no_member_there)) }
          on_failed_policy(:room_left) { reject_fields("to_chapter_id" => error(:no_place_there)) }
        end
      end

      private

      def ensure_manager
        raise Discourse::NotFound if !guardian.can_manage_chapters?
      end

      def save(**values)
        SaveChapter.call(guardian:, params: { **values, input: chapter_input }) do
          on_success { |chapter:| render_chapter(chapter.id) }
          on_failed_contract { raise Discourse::NotFound }
          on_failed_policy(:can_manage) { raise Discourse::NotFound }
          on_failed_policy(:known) { raise Discourse::NotFound }
          on_failed_policy(:accepted) { |problems:| reject_fields(problems) }
        end
      end

      # Of any shape on purpose: {ChapterInput} looks at every part of it.
      def chapter_input
        raw = params[:chapter]
        raw.is_a?(ActionController::Parameters) ? raw.permit!.to_h : {}
      end

      def destination
        { username: params[:username], to_chapter_id: params[:to_chapter_id] }
      end

      def error(key)
        I18n.t("verified_members.errors.#{key}")
      end

      def reject_user
        username = params[:username].to_s
        reject_fields("username" => I18n.t("verified_members.errors.no_such_member", username:))
      end

      def render_all
        render json: {
                 chapters: AdminChapters.new,
                 affiliations: ChapteredAffiliations.new,
                 categories: Place.candidates.map { |category| Place.of(category) },
               }
      end

      def render_chapter(id)
        render json: { chapter: json(id) || raise(Discourse::NotFound) }
      end

      def json(id)
        AdminChapters.new(Chapter.where(id: id.to_s)).as_json.first
      end
    end
  end
end
