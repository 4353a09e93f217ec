# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Gives label, group and badge together. Run again on someone who holds the
    # affiliation already, it only mends what is missing. Belongs in a transaction, for it
    # holds the person: what is live is not given back or revoked while it looks.
    #
    # Badges are granted in the system's name: core lets only staff grant them,
    # and not every reviewer is staff.
    class GrantVerification < Service::ActionBase
      option :user
      option :affiliation
      option :by
      option :application, optional: true
      option :check_method, default: -> { :application }

      # @return [Verification]
      def call
        Verification.hold_people(user.id)
        verification = Verification.live.find_by(user:, affiliation:) || new_verification
        join_group
        BadgeGranter.grant(affiliation.badge, user) if affiliation.badge
        verification
      end

      private

      def new_verification
        now = Time.zone.now
        Verification.create!(
          user:,
          affiliation:,
          application:,
          check_method:,
          verified_at: now,
          expires_at: affiliation.valid_until(now),
          consent_version: application&.consent_version,
          verified_by: by,
        )
      end

      def join_group
        group = affiliation.group
        return if group.nil? || GroupUser.exists?(group:, user:)

        group.add(user)
        GroupActionLogger.new(by, group).log_add_user_to_group(user)
      end
    end
  end
end
