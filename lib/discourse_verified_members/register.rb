# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Who holds what, newest first. With `params[:state]` "ended" who no longer does; with
  # "soon" what ends within the time in which it can be renewed, or is past its end; with
  # "changed" whose name or picture a reviewer has to look at; with "answered" whose answer
  # to a revocation. What waits comes first that has waited longest.
  class Register < PeopleList
    # What a reviewer has to do something about, and since when or until when.
    WAITING = { "soon" => :expires_at, "changed" => :changed_at, "answered" => :ended_at }.freeze

    # @return [Array<Verification>]
    def verifications
      page.rows
    end

    # @return [Integer] over all affiliations, whatever the filter
    def live_count
      Tally.of("verified", Verification.live)
    end

    # @return [Integer] over all affiliations, whatever the filter
    def answered_count
      Revocation.waiting.count
    end

    # @return [Integer] over all affiliations, whatever the filter
    def changed_count
      Verification.changed.count
    end

    private

    def records
      scope.includes(:user, :verified_by, :affiliation, :revocations, :known_pictures)
    end

    def scope
      case state
      when "soon"
        Verification.ending_soon
      when "changed"
        Verification.changed
      when "answered"
        Verification.ended.where(id: Revocation.waiting.select(:verification_id))
      when "ended"
        Verification.ended
      else
        Verification.live
      end
    end

    def column
      WAITING.fetch(state, :verified_at)
    end

    def direction
      WAITING.key?(state) ? :asc : :desc
    end

    def state
      params[:state].to_s
    end
  end
end
