# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # The group of an affiliation or a chapter: the one that is named, or a new one that nobody
    # can join by themselves and whose list of members only members see.
    class ProvideGroup < Service::ActionBase
      option :id, optional: true
      option :name, optional: true
      option :full_name
      option :public_exit, default: -> { false }

      # @return [Group, nil] nil when the id is unknown or the name cannot be a group's;
      #   a new group comes saved
      def call
        return Group.find_by(id:) if id
        return if name.blank?

        Group.find_by("lower(name) = ?", name.downcase) || make
      end

      private

      def make
        group =
          Group.new(
            name:,
            full_name:,
            visibility_level: Group.visibility_levels[:public],
            members_visibility_level: Group.visibility_levels[:members],
            mentionable_level: Group::ALIAS_LEVELS[:nobody],
            messageable_level: Group::ALIAS_LEVELS[:nobody],
            public_admission: false,
            public_exit:,
            allow_membership_requests: false,
          )
        group if group.save
      end
    end
  end
end
