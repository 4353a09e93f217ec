# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Somebody whose verification was revoked says what they have to say to that, once.
  class AnswerRevocation
    include Service::Base

    params do
      attribute :revocation_id, RecordId.new
      attribute :answer, PlainText.new

      validates :revocation_id, presence: true
      validates :answer, presence: true, length: { maximum: Revocation::ANSWER_MAX }
    end

    model :revocation

    transaction do
      step :hold
      policy :answerable
      step :keep_answer
    end

    step :tell_reviewers

    private

    def fetch_revocation(params:, guardian:)
      Revocation.find_by(id: params.revocation_id, user: guardian.user)
    end

    def hold(revocation:)
      revocation.lock!
    end

    def answerable(revocation:)
      revocation.answerable?
    end

    def keep_answer(revocation:, params:)
      revocation.update!(answer: params.answer, answered_at: Time.zone.now)
    end

    def tell_reviewers(revocation:)
      Jobs.enqueue(
        Jobs::DiscourseVerifiedMembers::TellOfAnsweredRevocations,
        revocation_id: revocation.id,
      )
    end
  end
end
