# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Which affiliations stand with a person's name, as ids. What an id looks like
  # comes once with the site.
  module Labels
    NONE = [].freeze

    class << self
      # @param user_ids [Array<Integer>]
      # @param reader [Guardian] of the one who reads
      # @param category_id [Integer, nil] where they read it, in a topic of a category
      # @return [Hash{Integer => Array<Integer>}] affiliation ids by user id, from one
      #   query; from none where no affiliation is enabled
      def of(user_ids, reader:, category_id: nil)
        order = AffiliationCache.summaries.pluck(:id)
        return {} if order.empty? || user_ids.empty?

        shown_to(reader, category_id:)
          .where(user_id: user_ids)
          .pluck(:user_id, :affiliation_id)
          .group_by(&:first)
          .transform_values { |pairs| pairs.map(&:last).sort_by { |id| order.index(id) } }
      end

      # @return [ActiveRecord::Relation] the verifications whose holders let this reader see
      #   their labels there
      def shown_to(reader, category_id: nil)
        shown = Verification.shown
        # What the system reads leaves the forum, as with webhooks.
        return shown.label_for_everyone if reader.authenticated? && !reader.user.human?

        allowed = reader.authenticated? ? %i[everyone members] : %i[everyone]
        anywhere = shown.where(label_visibility: allowed)
        zone_of = category_id && CategoryRoles.of(category_id)&.fetch(:zone_of, nil)
        return anywhere if zone_of.nil?

        anywhere.or(shown.label_for_zone.where(affiliation_id: zone_of))
      end

      # @param user_id [Integer]
      # @return [Array<Integer>]
      def of_user(user_id, reader:, category_id: nil)
        of([user_id], reader:, category_id:)[user_id] || NONE
      end

      # @param serializer [PostSerializer]
      # @return [Array<Integer>] from what the topic page has read at once, or from
      #   a look-up where one post comes alone, as after it is written. Core serializes
      #   lists outside of topics with `add_title` or `add_excerpt`; a query for each would be
      #   too dear.
      def of_post(serializer)
        post = serializer.object
        return NONE if post.user_id.nil?
        return serializer.topic_view.verified_as[post.user_id] || NONE if serializer.topic_view
        return NONE if serializer.add_title || serializer.add_excerpt

        of_user(post.user_id, reader: serializer.scope, category_id: post.topic&.category_id)
      end
    end

    # What one topic page shows, read when the first post asks.
    module TopicViewExtension
      # @return [Hash{Integer => Array<Integer>}] affiliation ids by user id
      def verified_as
        @verified_as ||=
          Labels.of(
            posts.filter_map(&:user_id).uniq,
            reader: guardian,
            category_id: topic.category_id,
          )
      end
    end
  end
end
