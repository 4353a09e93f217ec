# frozen_string_literal: true

module DiscourseVerifiedMembers
  class RegisterRowSerializer < ApplicationSerializer
    attributes :id, :affiliation_id, :verified_at, :method, :ended_at, :end_reason

    has_one :user, serializer: UserSummarySerializer, embed: :objects
    has_one :verified_by, serializer: UserSummarySerializer, embed: :objects

    def method
      object.check_method
    end
  end
end
