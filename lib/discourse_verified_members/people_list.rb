# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Records about people as reviewers see them: of one affiliation or of all, searched
  # by person, one page at a time. What is listed, and in which order, each list says.
  class PeopleList
    # @param params [Hash] any of `affiliation_id`, `q` (a person), `after` (where the
    #   last page ended), and what the list itself filters by
    def initialize(params)
      @params = params
    end

    # @return [String, nil] where this page ends; nil on the last
    def next_cursor
      page.next_cursor
    end

    # @return [Array<Affiliation>] disabled ones too: their records are still there
    def affiliations
      @affiliations ||= Affiliation.ordered.to_a
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
        )
    end

    def of_affiliation(records)
      affiliation_id = params[:affiliation_id].to_s
      return records if affiliation_id.blank?
      records.where(affiliation_id: affiliations.find { |it| it.id.to_s == affiliation_id })
    end
  end
end
