# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What reviewers see of the applications: filtered, searched, one page at a time.
  class Queue
    # @param params [Hash] any of `state` (pending unless it names another), `affiliation_id`,
    #   `q` (a person) and `after` (where the last page ended)
    def initialize(params)
      @params = params
    end

    # @return [Array<Application>] those that wait oldest first, the others newest first
    def applications
      page.rows
    end

    # @return [String, nil]
    def next_cursor
      page.next_cursor
    end

    # @return [Array<Affiliation>] disabled ones too: their applications still wait
    def affiliations
      @affiliations ||= Affiliation.ordered.to_a
    end

    # @return [Integer] over all affiliations, whatever the filter
    def pending_count
      Application.pending.count
    end

    # @return [Time, nil] when the one that waits longest was submitted
    def waiting_since
      Application.pending.minimum(:submitted_at)
    end

    private

    def page
      @page ||=
        Keyset.new(
          PeopleSearch.filter(filtered, @params[:q]).includes(:user, :decided_by),
          column: :submitted_at,
          direction: state == "pending" ? :asc : :desc,
          after: @params[:after],
        )
    end

    def filtered
      scope = Application.where(state:)
      affiliation_id = @params[:affiliation_id].to_s
      return scope if affiliation_id.blank?
      scope.where(affiliation_id: affiliations.find { |it| it.id.to_s == affiliation_id })
    end

    def state
      Application.states.key?(@params[:state].to_s) ? @params[:state].to_s : "pending"
    end
  end
end
