# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A member confirms that what they are verified as still holds, and keeps it for another
  # term. Where the words of the consent have changed since they agreed, they agree anew.
  # Questions that the affiliation asks again are checked as on applying. What is answered
  # is for the member to affirm and for nobody to read, so it is not kept: only how much
  # was asked.
  class ConfirmVerification
    include Service::Base

    params do
      attribute :verification_id, :integer
      attribute :consent_version, :string
      attribute :answers

      validates :verification_id, presence: true
    end

    model :verification

    transaction do
      step :hold
      policy :renewable
      policy :consented
      model :sheet, :check_answers
      policy :answers_are_good
      step :extend_verification
      step :record_consent
    end

    private

    def fetch_verification(params:, guardian:)
      Verification.includes(:affiliation).find_by(id: params.verification_id, user: guardian.user)
    end

    # A second click waits here, and then finds nothing left to renew.
    def hold(verification:)
      verification.hold!
    end

    def renewable(verification:)
      Validity.new(verification).renewable?
    end

    def consented(verification:, params:)
      version = Consent.new(verification.affiliation).version
      [verification.consent_version, params.consent_version].include?(version)
    end

    # Where nothing is asked, nothing need be sent.
    def check_answers(verification:, params:)
      context[:questions] = verification.affiliation.renewal_questions
      AnswerSheet.new(context[:questions], context[:questions].empty? ? {} : params.answers)
    end

    def answers_are_good(sheet:)
      sheet.valid?
    end

    def extend_verification(verification:, guardian:, questions:)
      Action::ExtendVerification.call(
        verification:,
        by: guardian.user,
        consent_version: Consent.new(verification.affiliation).version,
        questions_answered: questions.length,
      )
    end

    def record_consent(verification:)
      Consent.new(verification.affiliation).record!
    end
  end
end
