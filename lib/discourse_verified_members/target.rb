# frozen_string_literal: true

module DiscourseVerifiedMembers
  # How long reviewers of each affiliation mean to let somebody wait, and who waits longer.
  #
  # What one must have waited since to be over it is reckoned here, once an affiliation: the
  # database only compares times, which its indexes do.
  class Target
    DAYS = 1..365

    # @param affiliations [Enumerable<Affiliation>]
    def initialize(affiliations)
      now = Time.zone.now
      by_days = Hash.new { |known, days| known[days] = WorkingDays.ago(days, from: now) }
      @cut_offs = affiliations.to_h { |it| [it.id, by_days[it.target_days]] }
    end

    # What somebody outside is asked about waits without being forgotten.
    #
    # @param application [Application]
    # @return [Boolean]
    def missed?(application)
      cut_off = @cut_offs[application.affiliation_id]
      !!cut_off && application.pending? && application.referred_at.nil? &&
        application.waiting_since <= cut_off
    end

    # @return [ActiveRecord::Relation] those that wait longer than their affiliation means to
    def missed
      return Application.none if @cut_offs.empty?

      # The latest bounds what is read of the index; most sites have but one.
      @cut_offs
        .group_by { |_, cut_off| cut_off }
        .map { |cut_off, same| waiting(cut_off).where(affiliation_id: same.map(&:first)) }
        .reduce(:or)
        .and(waiting(@cut_offs.values.max))
    end

    private

    def waiting(cut_off)
      Application.awaiting_review.where(waiting_since: ..cut_off)
    end
  end
end
