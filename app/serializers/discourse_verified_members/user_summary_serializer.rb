# frozen_string_literal: true

module DiscourseVerifiedMembers
  class UserSummarySerializer < ApplicationSerializer
    attributes :id, :username, :name, :avatar_template

    # Null rather than absent: the front end reads it either way.
    def name
      object.name.presence if SiteSetting.enable_names?
    end
  end
end
