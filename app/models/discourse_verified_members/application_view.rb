# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Who opened an application, when, and in which role.
  class ApplicationView < ActiveRecord::Base
    self.table_name = "verified_members_application_views"

    # Reading on is not opening again.
    SAME_LOOK = 10.minutes

    enum :role, { reviewer: 0, moderator: 1, admin: 2 }

    belongs_to :application
    belongs_to :user

    # @param user [User]
    # @return [String] the role in which `user` sees applications
    def self.role_of(user)
      return "admin" if user.admin?
      user.moderator? ? "moderator" : "reviewer"
    end

    # @param application [Application]
    # @param user [User] who looks
    # @return [void]
    def self.log(application, user)
      return if where(application:, user:).exists?(viewed_at: SAME_LOOK.ago..)
      create!(application:, user:, role: role_of(user), viewed_at: Time.zone.now)
    end
  end
end
