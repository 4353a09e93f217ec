# frozen_string_literal: true

module DiscourseVerifiedMembers
  class LabelDetailsSerializer < ApplicationSerializer
    attributes :affiliation_id, :verified_at, :method, :valid_until

    has_one :verified_by, serializer: UserSummarySerializer, embed: :objects

    def method
      object.check_method
    end

    def valid_until
      Validity.new(object).shown_until
    end
  end
end
