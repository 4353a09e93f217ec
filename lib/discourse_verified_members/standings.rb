# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Where somebody stands with the affiliations: `"visitor"`, `"member"`, `"applicant"`
  # or `"verified"`.
  class Standings
    # @param user [User, nil]
    def initialize(user)
      @user = user
    end

    # @param affiliation_id [Integer]
    # @return [String]
    def of(affiliation_id)
      return "visitor" if @user.nil?
      return "verified" if verified.include?(affiliation_id)

      applied.include?(affiliation_id) ? "applicant" : "member"
    end

    private

    def verified
      @verified ||= Verification.live.where(user: @user).pluck(:affiliation_id)
    end

    def applied
      @applied ||= Application.open.where(user: @user).pluck(:affiliation_id)
    end
  end
end
