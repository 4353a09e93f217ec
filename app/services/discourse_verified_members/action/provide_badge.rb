# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # The badge of an affiliation: an existing one, or a new one named after it.
    class ProvideBadge < Service::ActionBase
      option :id, optional: true
      option :name
      option :icon

      # @return [Badge, nil] nil when the id is unknown; a new badge comes saved
      def call
        return Badge.find_by(id:) if id

        Badge.find_by(name:) ||
          Badge.create!(
            name:,
            icon:,
            badge_type_id: BadgeType::Bronze,
            allow_title: false,
            multiple_grant: false,
            listable: true,
            auto_revoke: false,
          )
      end
    end
  end
end
