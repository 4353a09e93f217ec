# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Who holds what: filtered, searched, one page at a time, newest first.
  class Register
    # @param params [Hash] any of `affiliation_id`, `q` (a person), `ended` ("true" for
    #   those that have ended) and `after` (where the last page ended)
    def initialize(params)
      @params = params
    end

    # @return [Array<Verification>]
    def verifications
      page.rows
    end

    # @return [String, nil]
    def next_cursor
      page.next_cursor
    end

    # @return [Array<Affiliation>]
    def affiliations
      @affiliations ||= Affiliation.ordered.to_a
    end

    # @return [Integer] over all affiliations, whatever the filter
    def live_count
      Verification.live.count
    end

    private

    def page
      @page ||=
        Keyset.new(
          PeopleSearch.filter(filtered, @params[:q]).includes(:user, :verified_by),
          column: :verified_at,
          direction: :desc,
          after: @params[:after],
        )
    end

    def filtered
      scope =
        @params[:ended].to_s == "true" ? Verification.where.not(ended_at: nil) : Verification.live
      affiliation_id = @params[:affiliation_id].to_s
      return scope if affiliation_id.blank?
      scope.where(affiliation_id: affiliations.find { |it| it.id.to_s == affiliation_id })
    end
  end
end
