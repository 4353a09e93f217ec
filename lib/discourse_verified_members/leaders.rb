# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Who leads the chapters: the owners of their groups.
  module Leaders
    # @param group_ids [Array<Integer>]
    # @return [Hash{Integer => Array<UserSummarySerializer>}] by group id, who came first first
    def self.of(group_ids)
      GroupUser
        .where(group_id: group_ids, owner: true)
        .where("user_id > 0")
        .includes(:user)
        .order(:created_at, :id)
        .group_by(&:group_id)
        .transform_values do |owners|
          owners
            .filter_map(&:user)
            .first(Chapter::LEADERS_MAX)
            .map { |user| UserSummarySerializer.new(user, root: false).as_json }
        end
    end
  end
end
