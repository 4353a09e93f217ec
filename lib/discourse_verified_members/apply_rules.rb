# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Whether somebody may apply for affiliations, and what is in the way. Reads what it
  # needs for all of them at once.
  class ApplyRules
    # What ended without a verification by somebody else's decision.
    IN_VAIN = %w[refused lapsed].freeze

    # @param user [User]
    # @param affiliations [Array<Affiliation>]
    def initialize(user, affiliations)
      @user = user
      @affiliations = affiliations
    end

    # @param affiliation [Affiliation] one of those given
    # @return [Hash, nil] `{ kind: }` and what belongs to it (`missing:`, `until:`, `max:`);
    #   nil when nothing is in the way
    def obstacle_to(affiliation)
      missing = eligibility(affiliation).missing
      return { kind: "not_eligible", missing: } if missing.any?

      if attempts_left(affiliation)&.zero?
        return { kind: "no_attempts_left", max: affiliation.attempts_max }
      end

      again_at = apply_again_at(affiliation)
      { kind: "cooling_down", until: again_at } if again_at
    end

    # @param affiliation [Affiliation] one of those given
    # @return [Hash] the same, for the member to read before the form
    def as_json_for(affiliation)
      {
        requirements: eligibility(affiliation).requirements.map(&:as_json),
        apply_again_at: apply_again_at(affiliation),
        attempts_max: affiliation.attempts_max,
        attempts_left: attempts_left(affiliation),
      }
    end

    private

    def eligibility(affiliation)
      Eligibility.new(@user, affiliation)
    end

    # @return [Time, nil] nil when it may be now
    def apply_again_at(affiliation)
      refused_at = in_vain(affiliation).select(&:refused?).map(&:decided_at).max
      again_at = refused_at&.+(affiliation.reapply_after_days.days)
      again_at if again_at&.future?
    end

    # @return [Integer, nil] nil where there is no limit
    def attempts_left(affiliation)
      max = affiliation.attempts_max
      [max - in_vain(affiliation).length, 0].max if max
    end

    # Since the last success: whoever was verified and is no longer begins anew.
    def in_vain(affiliation)
      of_it = decided[affiliation.id] || []
      last_success = of_it.select(&:approved?).map(&:id).max || 0
      of_it.select { |it| IN_VAIN.include?(it.state) && it.id > last_success }
    end

    def decided
      @decided ||=
        Application
          .where(user: @user, affiliation_id: @affiliations.map(&:id))
          .where(state: [*IN_VAIN, "approved"])
          .select(:id, :affiliation_id, :state, :decided_at)
          .group_by(&:affiliation_id)
    end
  end
end
