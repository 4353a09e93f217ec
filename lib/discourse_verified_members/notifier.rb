# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Tells people what they wait for. The words are chosen where they are read,
  # in the reader's language; what travels is which event it was.
  module Notifier
    TYPE_NAME = :verified_members
    TYPE = 30_812
    # Events that say how many of something wait, and which of them say it of the same.
    COUNTS = [
      %w[applied overdue],
      %w[revocation_answered],
      %w[join_requested],
      %w[join_waiting],
      %w[join_overdue],
    ].freeze

    class << self
      # Adds our kind to core's list, so that the front end knows its name.
      # @return [void]
      def register_type
        Notification.types[TYPE_NAME] = TYPE
      end

      # Of the news that something waits, only the newest of each kind stays unread.
      # @return [Notifications::DeletePreviousNotifications]
      def consolidation_plan
        Notifications::DeletePreviousNotifications.new(
          type: TYPE,
          previous_query_blk: ->(previous, data) do
            previous.where(read: false).where("data::json ->> 'event' IN (?)", alike(data[:event]))
          end,
        ).set_precondition(precondition_blk: ->(data, _) { alike(data[:event]) })
      end

      # @param reviewer_id [Integer]
      # @param count [Integer] how many applications wait for a word of theirs
      # @param over_target [Integer] how many of them wait too long
      # @return [void]
      def applied(reviewer_id, count:, over_target:)
        tell(reviewer_id, over_target.zero? ? :applied : :overdue, count:, over_target:)
      end

      def approved(application)
        tell_about(application, :approved)
      end

      def refused(application)
        tell_about(application, :refused)
      end

      def returned(application)
        tell_about(application, :returned)
      end

      # @param application [Application] returned, and soon to lapse
      def lapsing(application)
        tell_about(application, :lapsing)
      end

      def lapsed(application)
        tell_about(application, :lapsed)
      end

      def revoked(verification)
        tell_about(verification, :revoked)
      end

      # @param verification [Verification]
      # @param event [Symbol] a key of {RemindOfExpiry::STAGES}
      # @return [void]
      def expiring(verification, event)
        tell_about(verification, event)
      end

      def expired(verification)
        tell_about(verification, :expired)
      end

      def renewed(verification)
        tell_about(verification, :renewed)
      end

      # @param reviewers [Enumerable<User>]
      # @param count [Integer] how many answers wait
      # @return [void]
      def revocation_answered(reviewers, count:)
        reviewers.each { |reviewer| tell(reviewer.id, :revocation_answered, count:) }
      end

      def restored(verification)
        tell_about(verification, :restored)
      end

      def revocation_upheld(verification)
        tell_about(verification, :revocation_upheld)
      end

      # @param verification [Verification] whose holder has changed who they seem to be
      def label_paused(verification)
        tell_about(verification, :label_paused)
      end

      def change_confirmed(verification)
        tell_about(verification, :change_confirmed)
      end

      # @param leader [User]
      # @param event [Symbol] `:join_requested`, `:join_waiting` (a reminder) or
      #   `:join_overdue` (to admins, when leaders do not answer)
      # @param count [Integer] how many requests wait for this person
      # @return [void]
      def join_requests_wait(leader, event, count:)
        tell(leader.id, event, count:)
      end

      def join_accepted(join_request)
        tell_asker(join_request, :join_accepted)
      end

      def join_declined(join_request)
        tell_asker(join_request, :join_declined)
      end

      def join_closed(join_request)
        tell_asker(join_request, :join_closed)
      end

      # @param join_request [JoinRequest] of the chapter that the member is in now
      def chapter_moved(join_request)
        tell_asker(join_request, :chapter_moved)
      end

      private

      def alike(event)
        COUNTS.find { |events| events.include?(event) }
      end

      def tell_asker(join_request, event)
        chapter = join_request.chapter
        tell(
          join_request.user_id,
          event,
          chapter_id: chapter.id,
          chapter_name: chapter.name,
          group_name: chapter.group&.name.to_s,
          username: join_request.user.username,
        )
      end

      def tell_about(record, event)
        tell(
          record.user_id,
          event,
          affiliation_id: record.affiliation_id,
          affiliation_name: record.affiliation.name,
          username: record.user.username,
        )
      end

      def tell(user_id, event, **data)
        Notification.consolidate_or_create!(
          notification_type: TYPE,
          user_id:,
          data: { event:, **data }.to_json,
        )
      end
    end
  end
end
