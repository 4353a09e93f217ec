# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What every page needs to know of the enabled affiliations, kept in each
  # process so that no page pays a query for it.
  class AffiliationCache
    KEY = "summaries"

    class << self
      # @return [Array<Hash>] `{ id:, name:, label:, icon:, color: }`, in their order
      def summaries
        cache.defer_get_set(KEY) do
          Affiliation
            .enabled
            .ordered
            .pluck(:id, :name, :label, :icon, :color)
            .map { |id, name, label, icon, color| { id:, name:, label:, icon:, color: } }
        end
      end

      # Forgets them in every process, and with them what anonymous readers were sent.
      # @param after_commit [Boolean] false forgets even what an open transaction may bring back
      # @return [void]
      def clear(after_commit: true)
        cache.clear(after_commit:)
        Site.clear_anon_cache!
        SvgSprite.expire_cache
      end

      # @return [Array<String>] icons that the sprite must carry
      def icons
        summaries.map { |summary| summary[:icon] }
      end

      private

      def cache
        @cache ||= DistributedCache.new("verified_members_affiliations")
      end
    end
  end
end
