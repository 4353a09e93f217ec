# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Keeps our join requests and core's one, whichever side something happens on.
  #
  # Core asks by making a GroupRequest, lets somebody in by making a GroupUser, and closes
  # requests with `delete_all`, which nothing can observe. The first two are taken over as
  # they happen; the third is our own where a chapter's group is concerned (see
  # {GroupsControllerExtension}), and {.repair} finds what any other code did.
  #
  # Locks are always taken in this order: chapter, request, membership.
  module Mirror
    class << self
      # A request was made on core's side.
      # @param group_request [GroupRequest]
      # @return [void]
      def requested(group_request)
        chapter = Chapter.active.lock.find_by(group_id: group_request.group_id)
        return if chapter.nil?

        user_id = group_request.user_id
        if GroupUser.exists?(group_id: chapter.group_id, user_id:)
          group_request.delete
        elsif !JoinRequest.pending.exists?(chapter:, user_id:)
          take_over(chapter, group_request)
        end
      end

      # Somebody is about to get into a group. Whoever decides on their request at this
      # moment waits until that is done.
      # @param group_user [GroupUser]
      # @return [void]
      def hold(group_user)
        Chapter.lock.find_by(group_id: group_user.group_id)
      end

      # Somebody got into a group, by whatever way: their request is answered by that.
      # @param group_user [GroupUser]
      # @return [JoinRequest, nil] the one that this closed
      def joined(group_user)
        request = pending(group_user.group_id, group_user.user_id)
        return if request.nil?

        request.close!(:accepted)
        DB.after_commit { Notifier.join_accepted(request) }
        request
      end

      # @return [JoinRequest, nil] the open one
      def pending(group_id, user_id)
        JoinRequest
          .pending
          .joins(:chapter)
          .find_by(user_id:, verified_members_chapters: { group_id: })
      end

      # Brings both sides together where something went past us. Safe to run at any time
      # and as often as one likes.
      # @param chapters [ActiveRecord::Relation]
      # @return [void]
      def repair(chapters = Chapter.active)
        chapters.find_each do |chapter|
          next Orphans.of_chapter(chapter) if chapter.group.nil?

          chapter.with_lock do
            chapter.group.update!(public_admission: false) if chapter.group.public_admission
            chapter.join_requests.where.missing(:user).delete_all
            adopt_unknown(chapter)
            close_decided(chapter)
          end
        end
      end

      private

      def take_over(chapter, group_request)
        request =
          chapter.join_requests.create!(
            user_id: group_request.user_id,
            message: group_request.reason.to_s.first(JoinRequest::MESSAGE_MAX),
            asked_at: group_request.created_at,
          )
        DB.after_commit do
          Jobs.enqueue(Jobs::DiscourseVerifiedMembers::TellLeaders, join_request_id: request.id)
        end
      end

      def adopt_unknown(chapter)
        known = chapter.join_requests.pending.select(:user_id)
        GroupRequest
          .where(group_id: chapter.group_id)
          .where.not(user_id: known)
          .each { |group_request| requested(group_request) }
      end

      # Without its mirror a request was decided elsewhere: for a member it was accepted,
      # for anybody else declined.
      def close_decided(chapter)
        members = GroupUser.where(group_id: chapter.group_id)
        mirrors = GroupRequest.where(group_id: chapter.group_id)
        chapter
          .join_requests
          .pending
          .includes(:user)
          .each do |request|
            if members.exists?(user_id: request.user_id)
              request.close!(:accepted)
              DB.after_commit { Notifier.join_accepted(request) }
            elsif !mirrors.exists?(user_id: request.user_id)
              request.close!(:declined)
              DB.after_commit { Notifier.join_declined(request) }
            end
          end
      end
    end

    # What core's group request tells us.
    module GroupRequestExtension
      def self.prepended(base)
        base.after_create { Mirror.requested(self) if SiteSetting.verified_members_enabled }
      end
    end

    # What core's membership tells us.
    module GroupUserExtension
      def self.prepended(base)
        base.before_create { Mirror.hold(self) if SiteSetting.verified_members_enabled }
        base.after_create { Mirror.joined(self) if SiteSetting.verified_members_enabled }
      end
    end

    module GroupExtension
      # Whoever is let in has our word already: core's own beside it would be a second one.
      def add(user, notify: false, **options)
        if SiteSetting.verified_members_enabled && Mirror.pending(id, user.id)
          notify = false
          verified_members_told << user.id
        end
        super(user, notify:, **options)
      end

      def notify_added_to_group(user, owner: false)
        super if owner || verified_members_told.exclude?(user.id)
      end

      # Writes memberships that nothing can observe.
      def bulk_add(user_ids)
        super.tap do
          Mirror.repair(Chapter.active.where(group_id: id)) if SiteSetting.verified_members_enabled
        end
      end

      private

      # User ids.
      def verified_members_told
        @verified_members_told ||= Set.new
      end
    end
  end
end
