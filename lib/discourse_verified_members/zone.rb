# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The home of an affiliation, as one reader sees it.
  class Zone
    # @param guardian [Guardian]
    # @param affiliation [Affiliation] whose zone the reader may see
    def initialize(guardian, affiliation)
      @guardian = guardian
      @affiliation = affiliation
    end

    def as_json(*)
      {
        affiliation:
          AffiliationSummarySerializer
            .new(affiliation, root: false)
            .as_json
            .merge(description: affiliation.description, joining: affiliation.joining),
        standing: Standings.new(guardian.user).of(affiliation.id),
        figures:,
        chapters: ChapterCards.new(guardian, chapters).as_json,
      }
    end

    private

    attr_reader :guardian, :affiliation

    def chapters
      @chapters ||= ChapterCards.visible(guardian, affiliation.chapters)
    end

    def figures
      {
        verified: Tally.of("verified_#{affiliation.id}", affiliation.verifications.live),
        chapters: chapters.length,
        posts_this_month: Activity.posts_this_month(affiliation.id),
      }
    end
  end
end
