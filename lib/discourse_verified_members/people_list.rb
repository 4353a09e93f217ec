# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Records about people as reviewers see them: of one affiliation or of all, searched
  # by person, one page at a time. What is listed, and in which order, each list says.
  class PeopleList
    # @param params [Hash] any of `affiliation_id`, `q` (a person), `after` (where the
    #   last page ended), and what the list itself filters by
    # @param guardian [Guardian, nil] of the reader; without one, of somebody who sees all
    def initialize(params, guardian: nil)
      @params = params
      @guardian = guardian if guardian && !guardian.is_staff?
    end

    # @return [String, nil] where this page ends; nil on the last
    def next_cursor
      page.next_cursor
    end

    # @return [Array<Affiliation>] disabled ones too: their records are still there
    def affiliations
      @affiliations ||= (@guardian ? @guardian.reviewed_affiliations : Affiliation).ordered.to_a
    end

    private

    attr_reader :params

    def page
      @page ||=
        Keyset.new(
          PeopleSearch.filter(of_affiliation(records), params[:q]),
          column:,
          direction:,
          after: params[:after],
          each_of: (sees_some? && !narrowed? ? { affiliation_id: affiliations.map(&:id) } : {}),
        )
    end

    def of_affiliation(records)
      return records if !narrowed?
      affiliation_id = params[:affiliation_id].to_s
      records.where(affiliation_id: affiliations.find { |it| it.id.to_s == affiliation_id })
    end

    def narrowed?
      params[:affiliation_id].present?
    end

    # Whether there may be affiliations that the reader does not see.
    def sees_some?
      !!@guardian
    end
  end
end
