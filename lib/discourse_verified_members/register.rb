# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Who holds what, newest first; with `params[:ended]` "true" who no longer does, with
  # "soon" what ends within the time in which it can be renewed, or is past its end.
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
      scope.includes(:user, :verified_by, :affiliation)
    end

    def scope
      return Verification.ending_soon if ending_soon?
      params[:ended].to_s == "true" ? Verification.ended : Verification.live
    end

    def column
      ending_soon? ? :expires_at : :verified_at
    end

    def direction
      ending_soon? ? :asc : :desc
    end

    def ending_soon?
      params[:ended].to_s == "soon"
    end
  end
end
