# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What waits for each reviewer: of their affiliations, without what they have applied for
  # themselves and what they have had their say on.
  class ReviewDigest
    # @return [Hash{Integer => Hash}] `{ count:, over_target: }` by reviewer's id; whoever has
    #   nothing to do is not in it
    def shares
      reviewers
        .to_h { |id, affiliations| [id, share(id, affiliations)] }
        .reject { |_, share| share[:count].zero? }
    end

    private

    def affiliations
      @affiliations ||= Affiliation.where(id: waiting.keys).to_a
    end

    def waiting
      @waiting ||= Application.awaiting_review.group(:affiliation_id).count
    end

    def over_target
      @over_target ||= target.missed.group(:affiliation_id).count
    end

    def target
      @target ||= Target.new(affiliations)
    end

    # With the ids of their affiliations.
    def reviewers
      @reviewers ||=
        affiliations
          .flat_map do |affiliation|
            Reviewers.of(affiliation).ids.map { |id| [id, affiliation.id] }
          end
          .group_by(&:first)
          .transform_values { |pairs| pairs.map(&:last) }
    end

    def share(reviewer_id, affiliation_ids)
      left_out =
        done_with.fetch(reviewer_id, []).select { |it| affiliation_ids.include?(it.affiliation_id) }
      {
        count: waiting.values_at(*affiliation_ids).sum - left_out.length,
        over_target:
          over_target.values_at(*affiliation_ids).compact.sum -
            left_out.count { |application| target.missed?(application) },
      }
    end

    # What there is nothing to do about, by reviewer.
    def done_with
      @done_with ||= [*own, *said].group_by(&:first).transform_values { |pairs| pairs.map(&:last) }
    end

    def own
      light.where(user_id: reviewers.keys).map { |it| [it.user_id, it] }
    end

    def said
      light
        .joins(:verdicts)
        .merge(Verdict.given.where(reviewer_id: reviewers.keys))
        .where("#{Verdict.table_name}.round = #{Application.table_name}.round")
        .select("#{Verdict.table_name}.reviewer_id")
        .map { |it| [it.reviewer_id, it] }
    end

    # Without what is sealed: nobody reads it here.
    def light
      Application.awaiting_review.select(
        *%i[id affiliation_id user_id state referred_at waiting_since],
      )
    end
  end
end
