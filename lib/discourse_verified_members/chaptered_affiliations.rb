# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Affiliations as the chapters page and the set-up need them.
  class ChapteredAffiliations
    # @param scope [ActiveRecord::Relation]
    def initialize(scope = Affiliation.all)
      @scope = scope
    end

    # @return [Array<Hash>]
    def as_json(*)
      counts = Chapter.active.group(:affiliation_id).count
      @scope
        .ordered
        .includes(:zone)
        .map do |affiliation|
          AffiliationSummarySerializer
            .new(affiliation, root: false)
            .as_json
            .merge(
              joining: affiliation.joining,
              zone: Place.of(affiliation.zone),
              chapter_count: counts[affiliation.id] || 0,
            )
        end
    end
  end
end
