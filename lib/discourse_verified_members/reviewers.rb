# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Who decides applications: the one place that says so for those who are not here to be asked.
  module Reviewers
    # @param _affiliation [Affiliation]
    # @return [ActiveRecord::Relation] of users who could come and review
    def self.of(_affiliation)
      User.human_users.staff.activated.not_suspended
    end
  end
end
