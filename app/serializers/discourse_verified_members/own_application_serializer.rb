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
               :usual_wait_days,
               :referred_to,
               :timeline,
               :questions,
               :answers,
               :correction,
               :files

    def usual_wait_days
      UsualWait.new(object.affiliation_id).days if object.pending? && object.referred_at.nil?
    end

    # Who is asked about it now.
    def referred_to
      object.authority if object.open_referral
    end

    def timeline
      Timeline.new(object).events
    end

    def questions
      sealed&.fetch("questions")
    end

    def answers
      sealed&.fetch("answers")
    end

    # What is to be mended, by question id, with a word on the whole, and until when.
    def correction
      return if !(word = object.return_to_answer)
      { reason: word.reason, notes: word.notes, due_at: object.answer_due_at }
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
