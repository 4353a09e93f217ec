# frozen_string_literal: true

module DiscourseVerifiedMembers
  class Demo
    # What people write in the boards and in the zone.
    class Topics
      # @param cast [Cast]
      # @param topics [Array<Hash>] as in {FILE}
      def initialize(cast, topics)
        @cast = cast
        @topics = topics
      end

      # @return [void]
      def provide
        @topics.each { |topic| write(**topic.symbolize_keys) }
      end

      private

      def write(title:, category:, posts:)
        return if Topic.exists?(title:)

        topic = nil
        posts.each do |post|
          place =
            (
              if topic
                { topic_id: topic.id }
              else
                { title:, category: Category.find_by!(name: category).id }
              end
            )
          topic =
            PostCreator.create!(
              @cast[post["by"]],
              raw: post["text"],
              skip_validations: true,
              **place,
            ).topic
        end
      end
    end
  end
end
