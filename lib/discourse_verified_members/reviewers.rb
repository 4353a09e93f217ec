# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Who decides the applications of an affiliation, whoever is asking: staff, and those of its
  # reviewer group who may write on the forum at all. {GuardianExtension} says the same of one
  # person.
  module Reviewers
    # What ends with a membership of the group, at once.
    module GroupUserExtension
      def self.prepended(base)
        base.after_destroy { Reviewers.left(group_id) if SiteSetting.verified_members_enabled }
      end
    end

    class << self
      # @param affiliation [Affiliation]
      # @return [ActiveRecord::Relation] of users who could come and review
      def of(affiliation)
        people = User.human_users.activated.not_suspended
        members = GroupUser.where(group_id: affiliation.reviewer_group_id).select(:user_id)
        people.staff.or(people.not_silenced.not_staged.where(id: members))
      end

      # Nobody holds an application that they can no longer read.
      # @param group_id [Integer] of a group that somebody has left, or that is gone
      # @return [void]
      def left(group_id)
        Affiliation.where(reviewer_group_id: group_id).find_each { |it| let_go(it) }
      end

      # @param affiliation [Affiliation] whose reviewers are others now
      # @return [void]
      def let_go(affiliation)
        Application
          .pending
          .where(affiliation:)
          .where.not(claimed_by_id: of(affiliation).select(:id))
          .update_all(claimed_by_id: nil, claimed_at: nil)
      end
    end
  end
end
