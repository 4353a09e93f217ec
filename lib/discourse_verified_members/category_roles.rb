# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What categories are to the plugin: the zone of an affiliation, the board of a
  # chapter. Kept in each process, so that no list of topics pays a query for it.
  class CategoryRoles
    KEY = "roles"

    class << self
      # @param category_id [Integer]
      # @return [Hash, nil] any of `{ zone_of:, has_chapter: }`
      def of(category_id)
        all[category_id]
      end

      # Writes them into what a site tells of its categories; those that a reader may not
      # see are left out of that by core.
      # @param categories [Array<Hash>]
      # @return [void]
      def mark(categories)
        roles = SiteSetting.verified_members_enabled ? all : {}
        categories.each do |category|
          role = roles[category[:id]]
          role ? category[:verified_members] = role : category.delete(:verified_members)
        end
      end

      # Forgets them, and tells those whose pages are open of a category that has become
      # one: core tells them of a new category before we know what it is to us.
      # @param category [Category, nil]
      # @return [void]
      def changed(category)
        clear
        category.publish_category if category && of(category.id)
      end

      # Forgets them in every process, and with them what anonymous readers were sent.
      # @param after_commit [Boolean] false forgets even what an open transaction may bring back
      # @return [void]
      def clear(after_commit: true)
        cache.clear(after_commit:)
        Site.clear_anon_cache!
      end

      private

      def all
        cache.defer_get_set(KEY) { zones.deep_merge(boards) }
      end

      def zones
        Affiliation
          .enabled
          .where.not(zone_id: nil)
          .pluck(:zone_id, :id)
          .to_h { |zone_id, id| [zone_id, { zone_of: id }] }
      end

      # Of those that everybody may know of.
      def boards
        Chapter
          .shown
          .joins(:group)
          .where(groups: { visibility_level: Group.visibility_levels[:public] })
          .where.not(board_id: nil)
          .distinct
          .pluck(:board_id)
          .to_h { |board_id| [board_id, { has_chapter: true }] }
      end

      def cache
        @cache ||= DistributedCache.new("verified_members_category_roles")
      end
    end
  end
end
