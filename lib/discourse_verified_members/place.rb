# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A category, as far as one needs it to link to it.
  module Place
    # @return [Array<Category>] every one that could be a board or a zone
    def self.candidates
      Category.where.not(id: SiteSetting.uncategorized_category_id).order(:position, :id).to_a
    end

    # @param category [Category, nil]
    # @return [Hash, nil] `{ id:, name:, color:, path: }`
    def self.of(category)
      return if category.nil?
      {
        id: category.id,
        name: category.name,
        color: category.color,
        path: category.url.delete_prefix(Discourse.base_path),
      }
    end

    # @param guardian [Guardian]
    # @param category [Category, nil]
    # @return [Hash, nil] nil also for what the reader may not see
    def self.seen_by(guardian, category)
      of(category) if category && guardian.can_see_category?(category)
    end
  end
end
