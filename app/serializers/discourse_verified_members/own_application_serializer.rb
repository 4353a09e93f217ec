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
    end
  end
end
