# frozen_string_literal: true

module DiscourseVerifiedMembers
  class RegisterRowSerializer < ApplicationSerializer
    attributes :id,
               :affiliation_id,
               :verified_at,
               :method,
               :ended_at,
               :end_reason,
               :expires_at,
               :in_grace,
               :ends_at,
               :can_renew

    has_one :user, serializer: UserSummarySerializer, embed: :objects
    has_one :verified_by, serializer: UserSummarySerializer, embed: :objects

    def method
      object.check_method
    end

    def in_grace
      validity.grace?
    end

    delegate :ends_at, to: :validity

    def can_renew
      validity.renewable? && scope.can_renew_verification?(object)
    end

    private

    def validity
      @validity ||= Validity.new(object)
    end
  end
end
