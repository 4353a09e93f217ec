# frozen_string_literal: true

module Jobs
  module DiscourseVerifiedMembers
    # Reminds holders of what ends soon, and ends what nobody has renewed. Each by itself:
    # one that fails stops none of the others, and is found again the next time.
    class EndVerifications < ::Jobs::Scheduled
      every 10.minutes

      # So many at a time that others get their turn, even when a whole register ends in
      # one night.
      AT_ONCE_MAX = 2_000

      def execute(_args)
        return if !SiteSetting.verified_members_enabled

        each_of(overdue) { |id| run(::DiscourseVerifiedMembers::ExpireVerification, id) }
        ::DiscourseVerifiedMembers::ChangeWatch.forget_what_is_over
        each_of(to_remind) { |id| run(::DiscourseVerifiedMembers::RemindOfExpiry, id) }
      end

      private

      def each_of(ids)
        ids.each do |id|
          yield id
        rescue => error
          Discourse.warn_exception(error, message: "Verification #{id} could not be followed up")
        end
      end

      def run(service, verification_id)
        service.call(params: { verification_id: })
      end

      def overdue
        ::DiscourseVerifiedMembers::Affiliation
          .pluck(:id, :grace_days)
          .flat_map do |affiliation_id, grace_days|
            oldest(dated.where(affiliation_id:), before: grace_days.days.ago)
          end
          .first(AT_ONCE_MAX)
      end

      def to_remind
        ::DiscourseVerifiedMembers::RemindOfExpiry::STAGES
          .values
          .flat_map
          .with_index do |before, sent|
            oldest(dated.where(reminders_sent: sent), before: before.from_now)
          end
          .first(AT_ONCE_MAX)
      end

      def dated
        ::DiscourseVerifiedMembers::Verification.live.where.not(expires_at: nil)
      end

      def oldest(scope, before:)
        scope.where("expires_at <= ?", before).order(:expires_at, :id).limit(AT_ONCE_MAX).pluck(:id)
      end
    end
  end
end
