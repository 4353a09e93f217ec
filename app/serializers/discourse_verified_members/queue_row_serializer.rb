# frozen_string_literal: true

module DiscourseVerifiedMembers
  class QueueRowSerializer < ApplicationSerializer
    attributes :id,
               :affiliation_id,
               :state,
               :round,
               :submitted_at,
               :waiting_since,
               :over_target,
               :referred_at,
               :decided_at,
               :approvals,
               :claim

    has_one :user, serializer: UserSummarySerializer, embed: :objects
    has_one :decided_by, serializer: UserSummarySerializer, embed: :objects

    # Who has approved in the present round; nil stands for someone who has left.
    def approvals
      own? ? [] : object.approvals.map { |word| summary(word.reviewer) }
    end

    # Takes `target:` where there are many.
    def over_target
      (@options[:target] || Target.new([object.affiliation])).missed?(object)
    end

    def claim
      own? ? nil : Claim.new(object).as_json
    end

    private

    # What reviewers say among themselves is not for the one whom it is about.
    def own?
      object.user_id == scope.user.id
    end

    def summary(user)
      user && UserSummarySerializer.new(user, root: false).as_json
    end
  end
end
