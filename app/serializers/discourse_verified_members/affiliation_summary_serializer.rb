# frozen_string_literal: true

module DiscourseVerifiedMembers
  class AffiliationSummarySerializer < ApplicationSerializer
    attributes :id, :name, :label, :icon, :color
  end
end
