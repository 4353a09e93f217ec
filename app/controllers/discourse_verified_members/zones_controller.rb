# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What stands above the topics of a zone, and of a board that has a chapter.
  class ZonesController < BaseController
    def zone
      affiliation = Affiliation.enabled.find_by(zone_id: params[:category_id].to_s)
      raise Discourse::NotFound if affiliation.nil? || !guardian.can_see_zone?(affiliation)
      render json: Zone.new(guardian, affiliation)
    end

    def board
      category = Category.find_by(id: params[:category_id].to_s)
      raise Discourse::NotFound if !guardian.can_see_category?(category)

      chapters = ChapterCards.visible(guardian, Chapter.where(board_id: category.id))
      raise Discourse::NotFound if chapters.empty?
      render json: {
               chapters:
                 chapters.map do |chapter|
                   { id: chapter.id, name: chapter.name, group_name: chapter.group.name }
                 end,
               zone: Place.seen_by(guardian, chapters.first.affiliation.zone),
             }
    end
  end
end
