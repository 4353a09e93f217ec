# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What the plugin keeps of a person.
  module Traces
    # Removes it, after the person's account has been destroyed.
    # @param user [User]
    # @return [void]
    def self.remove(user)
      applications = Application.where(user_id: user.id)
      ApplicationView.where(application_id: applications.select(:id)).delete_all
      Reviewable.where(
        type: ReviewableVerifiedMembersApplication.name,
        target_id: applications.select(:id),
      ).destroy_all
      applications.delete_all
      Verification.where(user_id: user.id).delete_all
      JoinRequest.where(user_id: user.id).delete_all
    end
  end
end
