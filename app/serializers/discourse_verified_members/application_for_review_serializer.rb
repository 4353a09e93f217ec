# frozen_string_literal: true

module DiscourseVerifiedMembers
  # One application, open before a reviewer. Takes `sealed:`, the opened payload, or nil.
  class ApplicationForReviewSerializer < QueueRowSerializer
    attributes :reason, :wiped_at, :questions, :answers, :files, :can_decide, :earlier

    has_one :user, serializer: ApplicantSerializer, embed: :objects

    def questions
      @options[:sealed]&.fetch("questions")
    end

    def answers
      @options[:sealed]&.fetch("answers")
    end

    def files
      object.evidence.map { |evidence| EvidenceSerializer.new(evidence, root: false).as_json }
    end

    def can_decide
      object.open? && scope.can_decide_verification?(object)
    end

    def earlier
      Application
        .where(user_id: object.user_id, affiliation_id: object.affiliation_id)
        .where("id < ?", object.id)
        .order(id: :desc)
        .limit(20)
        .map { |application| application.slice(:id, :state, :decided_at) }
    end
  end
end
