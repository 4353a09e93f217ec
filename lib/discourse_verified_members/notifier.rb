# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Tells people what they wait for. The words are chosen where they are read,
  # in the reader's language; what travels is which event it was.
  module Notifier
    TYPE_NAME = :verified_members
    TYPE = 30_812

    class << self
      # Adds our kind to core's list, so that the front end knows its name.
      # @return [void]
      def register_type
        Notification.types[TYPE_NAME] = TYPE
      end

      # Of the news that applications wait, only the newest stays unread.
      # @return [Notifications::DeletePreviousNotifications]
      def consolidation_plan
        Notifications::DeletePreviousNotifications.new(
          type: TYPE,
          previous_query_blk: ->(previous, _data) do
            previous.where(read: false).where("data::json ->> 'event' = 'applied'")
          end,
        ).set_precondition(precondition_blk: ->(data, _) { data[:event] == "applied" })
      end

      # @param reviewers [Enumerable<User>]
      # @param count [Integer] how many applications wait
      # @return [void]
      def applied(reviewers, count:)
        reviewers.each { |reviewer| tell(reviewer.id, :applied, count:) }
      end

      def approved(application)
        tell_about(application, :approved)
      end

      def refused(application)
        tell_about(application, :refused)
      end

      def revoked(verification)
        tell_about(verification, :revoked)
      end

      private

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
