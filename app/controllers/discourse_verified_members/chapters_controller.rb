# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Chapters as readers see them: all that one may join, and one alone, on its group's page.
  class ChaptersController < BaseController
    REQUESTS_MAX = 50

    requires_login only: %i[index]

    def index
      raise Discourse::NotFound if !guardian.can_ask_to_join?

      render json: {
               chapters: ChapterCards.new(guardian, ChapterCards.visible(guardian)),
               join_requests: serialize_data(own_requests, OwnJoinRequestSerializer, root: false),
             }
    end

    def show
      chapter = ChapterCards.visible(guardian, Chapter.where(id: params[:id].to_s)).first
      raise Discourse::NotFound if chapter.nil?

      affiliation = chapter.affiliation
      render json: {
               chapter: ChapterCards.new(guardian, [chapter]).as_json.first,
               affiliation: AffiliationSummarySerializer.new(affiliation, root: false),
               zone: Place.seen_by(guardian, affiliation.zone),
             }
    end

    private

    def own_requests
      JoinRequest
        .where(user: current_user)
        .includes(chapter: :group)
        .order(asked_at: :desc, id: :desc)
        .limit(REQUESTS_MAX)
    end
  end
end
