# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What somebody hears who applies and may not.
  class ApplyRefusal
    # @param obstacle [Hash] from {ApplyRules#obstacle_to}
    def initialize(obstacle)
      @obstacle = obstacle
    end

    # @return [String] what is missing, in the current locale
    def message
      return missing.join(" ") if @obstacle[:kind] == "not_eligible"

      day = I18n.l(@obstacle[:until], format: :date_only) if @obstacle[:until]
      I18n.t(
        "verified_members.apply_obstacles.#{@obstacle[:kind]}",
        until: day,
        count: @obstacle[:max],
      )
    end

    private

    def missing
      @obstacle[:missing].map do |requirement|
        I18n.t(
          "verified_members.apply_obstacles.#{requirement.kind}",
          needed: requirement.needed,
          has: requirement.has,
          count: requirement.missing,
        )
      end
    end
  end
end
