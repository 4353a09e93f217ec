# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Who may apply for an affiliation, how often, and how long a verification holds.
  module AffiliationRules
    extend ActiveSupport::Concern

    # What admins may set, with what holds where they set nothing.
    DEFAULTS = {
      min_trust_level: 0,
      min_days_joined: 0,
      min_posts: 0,
      good_standing: true,
      reapply_after_days: 0,
      attempts_max: nil,
      validity_days: nil,
      grace_days: 14,
    }.freeze

    DAYS_MAX = 36_500
    LIMITS = {
      min_trust_level: 0..4,
      min_days_joined: 0..DAYS_MAX,
      min_posts: 0..1_000_000,
      reapply_after_days: 0..DAYS_MAX,
      attempts_max: 1..100,
      # Reminders and renewals begin 30 days before the end: less would be nothing but that.
      validity_days: 60..DAYS_MAX,
      grace_days: 0..365,
    }.freeze
    # Of these, nothing is no limit.
    OPTIONAL = %i[attempts_max validity_days].freeze

    included do
      before_validation { self.good_standing = false if good_standing.nil? }
      validate :rules_are_within_limits
    end

    # @param start [Time]
    # @return [Time, nil] until when holds what is given then; nil is no end
    def valid_until(start)
      start + validity_days.days if validity_days
    end

    private

    def rules_are_within_limits
      LIMITS.each do |attribute, range|
        value = public_send(attribute)
        next if value.nil? ? OPTIONAL.include?(attribute) : range.cover?(value)
        errors.add(attribute, :not_between, min: range.min, max: range.max)
      end
    end
  end
end
