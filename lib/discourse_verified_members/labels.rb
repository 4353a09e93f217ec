# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Which affiliations stand with a person's name, as ids. What an id looks like
  # comes once with the site.
  module Labels
    NONE = [].freeze

    class << self
      # @param user_ids [Array<Integer>]
      # @return [Hash{Integer => Array<Integer>}] affiliation ids by user id, from one
      #   query; from none where no affiliation is enabled
      def of(user_ids)
        order = AffiliationCache.summaries.pluck(:id)
        return {} if order.empty? || user_ids.empty?

        Verification
          .shown
          .where(user_id: user_ids)
          .pluck(:user_id, :affiliation_id)
          .group_by(&:first)
          .transform_values { |pairs| pairs.map(&:last).sort_by { |id| order.index(id) } }
      end

      # @param user_id [Integer]
      # @return [Array<Integer>]
      def of_user(user_id)
        of([user_id])[user_id] || NONE
      end

      # @param serializer [PostSerializer]
      # @return [Array<Integer>] from what the topic page has read at once, or from
      #   a look-up where one post comes alone, as after it is written. Core serializes
      #   lists outside of topics with `add_title`; a query for each would be too dear.
      def of_post(serializer)
        return NONE if serializer.object.user_id.nil?
        if serializer.topic_view
          return serializer.topic_view.verified_as[serializer.object.user_id] || NONE
        end
        return NONE if serializer.add_title

        of_user(serializer.object.user_id)
      end
    end

    # What one topic page shows, read when the first post asks.
    module TopicViewExtension
      # @return [Hash{Integer => Array<Integer>}] affiliation ids by user id
      def verified_as
        @verified_as ||= Labels.of(posts.filter_map(&:user_id).uniq)
      end
    end
  end
end
