# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A revocation before those who can take it back.
  class RevocationForReviewSerializer < ApplicationSerializer
    attributes :reason, :answer, :answered_at, :can_restore, :can_uphold, :outcome, :word

    def can_restore
      object.restorable? && decides?
    end

    def can_uphold
      object.waiting? && decides?
    end

    private

    def decides?
      scope.can_decide_revocation?(object.verification)
    end
  end
end
