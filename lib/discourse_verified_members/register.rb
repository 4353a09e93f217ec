# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Who holds what, newest first; with `params[:ended]` "true" who no longer does.
  class Register < PeopleList
    # @return [Array<Verification>]
    def verifications
      page.rows
    end

    # @return [Integer] over all affiliations, whatever the filter
    def live_count
      Tally.of("verified", Verification.live)
    end

    private

    def records
      scope = params[:ended].to_s == "true" ? Verification.ended : Verification.live
      scope.includes(:user, :verified_by)
    end

    def column
      :verified_at
    end

    def direction
      :desc
    end
  end
end
