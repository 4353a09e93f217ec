# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The applications in one state: pending, unless `params[:state]` names another; or of the
  # pending ones those that are over their target, or with somebody outside.
  class Queue < PeopleList
    OVER_TARGET = "over_target"
    REFERRED = "referred"
    # Nobody needs to know how many more there are, and counting them all takes its time.
    COUNTED_MAX = 1000

    # @return [Array<Application>] those that wait oldest first, the others newest first
    def applications
      page.rows
    end

    # @return [Target]
    def target
      @target ||= Target.new(affiliations)
    end

    # @return [Integer] over all affiliations that the reader sees, whatever the filter;
    #   {COUNTED_MAX} at most
    def over_target_count
      target.missed.limit(COUNTED_MAX).count
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
      listed.includes(:user, :decided_by, :claimed_by, verdicts: :reviewer)
    end

    def listed
      case params[:state]
      when OVER_TARGET
        target.missed
      when REFERRED
        Application.referred
      else
        Application.where(state:)
      end
    end

    # What waits, as one whole or by affiliation: an index leads to each.
    def parts
      return [Application.pending] if !sees_some?
      affiliations.map { |affiliation| Application.pending.where(affiliation:) }
    end

    # In the order of the index that finds them.
    def column
      { OVER_TARGET => :waiting_since, REFERRED => :referred_at }.fetch(
        params[:state],
        :submitted_at,
      )
    end

    def direction
      state == "pending" ? :asc : :desc
    end

    def state
      Application.states.key?(params[:state].to_s) ? params[:state].to_s : "pending"
    end
  end
end
