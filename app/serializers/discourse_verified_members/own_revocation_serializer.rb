# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A revocation as the one sees it whose verification it was.
  class OwnRevocationSerializer < ApplicationSerializer
    attributes :id,
               :affiliation_id,
               :revoked_at,
               :reason,
               :can_answer,
               :answer_until,
               :answer,
               :answered_at,
               :outcome,
               :decided_at,
               :word

    def affiliation_id
      object.verification.affiliation_id
    end

    def can_answer
      object.answerable?
    end

    def answer_until
      object.until_when
    end
  end
end
