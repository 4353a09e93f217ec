# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # A category that is not saved yet, with words of its own in the topic that describes
    # it: core would pin a request to write some above everything else.
    class NewCategory < Service::ActionBase
      option :name
      option :description
      option :by
      option :color, optional: true

      # @return [Category]
      def call
        Category.new(
          name:,
          user: by,
          description: description.presence || name,
          color: (color || unused_color).upcase,
          text_color: "FFFFFF",
        )
      end

      private

      # One that tells it from its neighbours.
      def unused_color
        colors = SiteSetting.category_colors.split("|").map(&:upcase)
        (colors - Category.pluck(:color).map(&:upcase)).first || colors.first
      end
    end
  end
end
