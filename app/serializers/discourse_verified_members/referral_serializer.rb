# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A referral as reviewers see it.
  class ReferralSerializer < ApplicationSerializer
    attributes :id, :authority, :reference, :referred_at, :answer, :note, :closed_at

    has_one :referred_by, serializer: UserSummarySerializer, embed: :objects
    has_one :answered_by, serializer: UserSummarySerializer, embed: :objects
  end
end
