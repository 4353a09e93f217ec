# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What becomes of zones and chapters when core deletes what they stand on.
  module Orphans
    class << self
      # A chapter without its group is over; who asked is told.
      # @param group [Group] that has been destroyed
      # @return [void]
      def of_group(group)
        without_reviewers(group)
        chapter = Chapter.find_by(group_id: group.id)
        return if chapter.nil?

        chapter.group = group
        of_chapter(chapter)
      end

      # @param chapter [Chapter] whose group is there no more
      # @return [void]
      def of_chapter(chapter)
        requests = chapter.join_requests.pending.includes(:user).to_a
        Chapter.transaction do
          requests.each { |request| request.chapter = chapter }
          requests.each { |request| request.close!(:closed) }
          chapter.update_columns(archived_at: chapter.archived_at || Time.zone.now)
        end
        requests.each { |request| Notifier.join_closed(request) }
        CategoryRoles.clear
      end

      # Staff goes on reviewing what its members reviewed.
      # @param group [Group] that has been destroyed
      # @return [void]
      def without_reviewers(group)
        affiliations = Affiliation.where(reviewer_group_id: group.id).to_a
        affiliations.each do |affiliation|
          affiliation.update_columns(reviewer_group_id: nil)
          Reviewers.let_go(affiliation)
        end
      end

      # @param category [Category] that has been destroyed
      # @return [void]
      def of_category(category)
        Chapter.where(board_id: category.id).update_all(board_id: nil)
        Affiliation.where(zone_id: category.id).update_all(zone_id: nil)
        CategoryRoles.clear
      end
    end
  end
end
