# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Who holds what, newest first; with `params[:state]` "ended" who no longer does, with
  # "changed" whose name or picture a reviewer has to look at, with "answered" whose answer
  # to a revocation, both longest waiting first.
  class Register < PeopleList
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
      scope.includes(:user, :verified_by, :revocations)
    end

    def scope
      case state
      when "ended"
        Verification.ended
      when "changed"
        Verification.changed
      when "answered"
        Verification.ended.where(id: Revocation.waiting.select(:verification_id))
      else
        Verification.live
      end
    end

    def column
      { "changed" => :changed_at, "answered" => :ended_at }.fetch(state, :verified_at)
    end

    def direction
      %w[changed answered].include?(state) ? :asc : :desc
    end

    def state
      params[:state].to_s
    end
  end
end
