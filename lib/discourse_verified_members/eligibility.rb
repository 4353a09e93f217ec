# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What an affiliation wants of those who apply, and how much of it somebody has.
  class Eligibility
    # `kind` is the column that asks for it; `needed` and `has` are numbers, or nil where it
    # is a matter of yes or no; `missing` is how many more it takes.
    Requirement =
      Struct.new(:kind, :needed, :has, :met, keyword_init: true) do
        def missing
          [needed - has, 0].max if needed
        end

        def as_json(*)
          { kind:, needed:, has:, missing:, met: }
        end
      end

    # @param user [User]
    # @param affiliation [Affiliation]
    def initialize(user, affiliation)
      @user = user
      @affiliation = affiliation
    end

    # @return [Array<Requirement>] those that the affiliation makes, met or not
    def requirements
      @requirements ||= [
        number(:min_trust_level) { @user.trust_level },
        number(:min_days_joined) { days_joined },
        number(:min_posts) { @user.user_stat&.post_count || 0 },
        good_standing,
      ].compact
    end

    # @return [Array<Requirement>]
    def missing
      requirements.reject(&:met)
    end

    private

    def number(kind)
      needed = @affiliation.public_send(kind)
      return if needed.zero?
      has = yield
      Requirement.new(kind:, needed:, has:, met: has >= needed)
    end

    def days_joined
      ((Time.zone.now - @user.created_at) / 1.day).floor
    end

    def good_standing
      return if !@affiliation.good_standing
      Requirement.new(kind: :good_standing, met: !@user.suspended? && !@user.silenced?)
    end
  end
end
