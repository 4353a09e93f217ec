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
               :evidence_wiped_at,
               :ahead,
               :timeline,
               :questions,
               :answers,
               :files

    def timeline
      Timeline.new(object).events
    end

    def questions
      sealed&.fetch("questions")
    end

    def answers
      sealed&.fetch("answers")
    end

    def files
      object.evidence.map { |evidence| EvidenceSerializer.new(evidence, root: false).as_json }
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
