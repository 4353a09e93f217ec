# frozen_string_literal: true

module DiscourseVerifiedMembers
  class DriftSerializer < ApplicationSerializer
    attributes :kind, :affiliation_id, :count, :people, :mending

    def affiliation_id
      object.affiliation.id
    end

    def people
      object.people.map { |user| UserSummarySerializer.new(user, root: false).as_json }
    end

    def mending
      Mending.new(object).progress
    end
  end
end
