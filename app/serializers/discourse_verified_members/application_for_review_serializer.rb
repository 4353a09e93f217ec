# frozen_string_literal: true

module DiscourseVerifiedMembers
  # One application, open before a reviewer. Takes `sealed:`, the opened payload, or nil.
  class ApplicationForReviewSerializer < QueueRowSerializer
    attributes :reason,
               :wiped_at,
               :questions,
               :answers,
               :earlier_answers,
               :files,
               :verdicts,
               :authority,
               :can_refer,
               :answer_due_at,
               :can_decide,
               :can_note,
               :earlier

    has_one :user, serializer: ApplicantSerializer, embed: :objects
    has_many :referrals, serializer: ReferralSerializer, embed: :objects

    def questions
      @options[:sealed]&.fetch("questions")
    end

    def answers
      @options[:sealed]&.fetch("answers")
    end

    # What was answered in the rounds before, `[{ "round", "answers" }]`, oldest first.
    def earlier_answers
      @options[:sealed]&.fetch("earlier", [])
    end

    def referrals
      own? ? [] : object.referrals
    end

    def verdicts
      return [] if own?

      object
        .verdicts
        .sort_by { |word| [word.round, word.given_at || word.created_at] }
        .map do |word|
          {
            **word.slice(:id, :round, :verdict, :reason, :given_at, :private_note, :notes),
            reviewer: summary(word.reviewer),
          }
        end
    end

    def files
      object.evidence.map do |evidence|
        { **EvidenceSerializer.new(evidence, root: false).as_json, round: evidence.round }
      end
    end

    def can_decide
      scope.can_give_verdict?(object)
    end

    # Whom its applicant has agreed may be asked is in `authority`.
    def can_refer
      object.may_be_referred? && scope.can_decide_verification?(object)
    end

    def can_note
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
