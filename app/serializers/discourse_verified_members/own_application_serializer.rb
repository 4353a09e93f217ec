# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An application as its own applicant sees it.
  class OwnApplicationSerializer < ApplicationSerializer
    attributes :id,
               :affiliation_id,
               :state,
               :submitted_at,
               :decided_at,
               :reason,
               :wiped_at,
               :ahead,
               :timeline,
               :questions,
               :answers

    def timeline
      Timeline.new(object).events
    end

    def questions
      sealed&.fetch("questions")
    end

    def answers
      sealed&.fetch("answers")
    end

    private

    def sealed
      @sealed ||= SealedAnswers.new(object).open
    rescue SealedAnswers::Unreadable
      # The site's secret has changed. The page must still open, so that the applicant
      # can withdraw and apply again.
      nil
    end
  end
end
