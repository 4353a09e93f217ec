# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A reviewer hands an application back: the applicant mends the answers and the files that
  # are named, each with what is wrong with it, and nothing else.
  #
  # @example
  #   ReturnApplication.call(
  #     guardian:,
  #     params: {
  #       application_id: 1,
  #       notes: { "member_number" => "Two digits are missing.", "file:7" => "Cut off." },
  #       reason: "Nearly there.",
  #     },
  #   )
  class ReturnApplication
    include Service::Base

    params do
      attribute :application_id, :integer
      attribute :notes, PlainJson.new
      attribute :reason, PlainText.new

      validates :application_id, presence: true
      validates :reason, length: { maximum: Application::REASON_MAX }
      validate :notes_say_something

      def notes_say_something
        fine =
          notes.is_a?(Hash) && notes.any? &&
            notes.values.all? do |note|
              note.is_a?(String) && note.length.between?(1, Verdict::NOTE_MAX)
            end
        errors.add(:notes, :invalid) if !fine
      end
    end

    model :application
    policy :can_decide

    transaction do
      step :hold
      policy :still_open
      policy :not_said_yet
      model :sealed, :open_answers
      policy :questions_exist
      step :give_verdict
      step :return_it
      step :close_reviewable
      step :log
    end

    step :tell_applicant

    private

    def fetch_application(params:)
      Application.includes(:user, :affiliation).find_by(id: params.application_id)
    end

    def can_decide(guardian:, application:)
      guardian.can_decide_verification?(application)
    end

    # Whoever comes second waits here, and then finds it decided.
    def hold(application:)
      application.lock!
    end

    def still_open(application:)
      application.may_become?(:returned)
    end

    def not_said_yet(application:, guardian:)
      application.verdict_of(guardian.user).nil?
    end

    # What cannot be read cannot be mended either.
    def open_answers(application:)
      SealedAnswers.new(application).open
    rescue SealedAnswers::Unreadable
      nil
    end

    # Of the form as it was when it was filled in, and of the files that are there.
    def questions_exist(sealed:, application:, params:)
      known = sealed["questions"].pluck("id") + application.evidence.map(&:note_key)
      (params.notes.keys - known).empty?
    end

    def give_verdict(application:, guardian:, params:)
      reason = params.reason.presence
      notes = params.notes
      Action::GiveVerdict.call(application:, by: guardian.user, verdict: :return, reason:, notes:)
    end

    def return_it(application:)
      application.return!(within: application.affiliation.answer_return_within_days.days)
    end

    # There is nothing to review until the applicant has answered, which opens it again.
    def close_reviewable(application:, guardian:)
      Action::CloseReviewable.call(application:, status: :ignored, by: guardian.user)
    end

    def log(application:, guardian:)
      StaffLog.new(guardian.user).application_returned(application)
    end

    def tell_applicant(application:)
      Notifier.returned(application)
    end
  end
end
