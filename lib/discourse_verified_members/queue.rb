# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The applications in one state: pending, unless `params[:state]` names another.
  class Queue < PeopleList
    # @return [Array<Application>] those that wait oldest first, the others newest first
    def applications
      page.rows
    end

    # @return [Integer] over all affiliations that the reader sees, whatever the filter
    def pending_count
      parts.sum(&:count)
    end

    # @return [Time, nil] when the one that waits longest was submitted
    def waiting_since
      parts.filter_map { |part| part.minimum(:submitted_at) }.min
    end

    private

    def records
      Application.where(state:).includes(:user, :decided_by, :claimed_by, verdicts: :reviewer)
    end

    # What waits, as one whole or by affiliation: an index leads to each.
    def parts
      return [Application.pending] if !sees_some?
      affiliations.map { |affiliation| Application.pending.where(affiliation:) }
    end

    def column
      :submitted_at
    end

    def direction
      state == "pending" ? :asc : :desc
    end

    def state
      Application.states.key?(params[:state].to_s) ? params[:state].to_s : "pending"
    end
  end
end
