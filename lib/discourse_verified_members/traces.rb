# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What the plugin keeps of a person.
  module Traces
    class << self
      # Removes it.
      # @param user [User] whose account is being destroyed
      # @return [void]
      def remove(user)
        applications = Application.where(user_id: user.id)
        ApplicationView.where(application_id: applications.select(:id)).delete_all
        Reviewable.where(
          type: ReviewableVerifiedMembersApplication.name,
          target_id: applications.select(:id),
        ).destroy_all
        applications.delete_all
        Verification.where(user_id: user.id).delete_all
        Revocation.where(user_id: user.id).delete_all
        JoinRequest.where(user_id: user.id).delete_all
      end

      # Takes back what a person asks, and what they and their leaders wrote about it.
      # @param user [User] who has been made anonymous
      # @return [void]
      def anonymise(user)
        each_open(user) { |request| request.close!(:withdrawn, by: user) }
        JoinRequest.where(user_id: user.id).update_all(message: "", reason: nil)
        Revocation.where(user_id: user.id).update_all(answer: nil)
      end

      # Makes the requests of one account those of another. Core has moved the memberships
      # by then, and destroys the first account after this.
      # @param source [User]
      # @param target [User]
      # @return [void]
      def merge(source, target)
        each_open(source) { |request| hand_over(request, target) }
        JoinRequest.where(user_id: source.id).update_all(user_id: target.id)
        JoinRequest.where(decided_by_id: source.id).update_all(decided_by_id: target.id)
        asked = JoinRequest.pending.where(user: target)
        Mirror.repair(Chapter.where(id: asked.select(:chapter_id)))
      end

      private

      def each_open(user)
        JoinRequest
          .pending
          .where(user_id: user.id)
          .includes(:chapter)
          .find_each do |request|
            JoinRequest.transaction do
              request.chapter.lock!
              request.lock!
              yield request if request.pending?
            end
          end
      end

      # A member asks no more, and nobody asks twice.
      def hand_over(request, target)
        chapter = request.chapter
        theirs = { group_id: chapter.group_id, user_id: target.id }
        if GroupUser.exists?(theirs) || chapter.join_requests.pending.exists?(user: target)
          request.close!(:withdrawn, by: target)
        else
          mirror = GroupRequest.where(group_id: chapter.group_id, user_id: request.user_id)
          mirror.update_all(theirs)
          request.update!(user: target)
        end
      end
    end

    # A callback and not an event, which would pass us by while the plugin is off: what we
    # keep of a person goes with the person.
    module UserExtension
      def self.prepended(base)
        base.after_destroy { Traces.remove(self) }
      end
    end
  end
end
