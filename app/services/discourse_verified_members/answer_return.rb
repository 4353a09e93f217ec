# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An applicant mends what a reviewer has found, and only that. A new round begins: what
  # was said in the one before counts no longer. The consent stands as it was given.
  class AnswerReturn
    include Service::Base

    params do
      attribute :application_id, :integer
      attribute :answers
      # Ids of uploads, by the id of the file that each comes for.
      attribute :files, PlainJson.new
      validates :application_id, presence: true
    end

    model :application

    transaction do
      step :hold
      policy :still_returned
      model :sealed, :open_answers
      model :sheet, :check_answers
      policy :answers_are_good
      model :replacements, :find_replacements, optional: true
      policy :files_are_there
      step :replace_files
      step :begin_next_round
      step :ask_for_review
    end

    private

    def fetch_application(params:, guardian:)
      Application.find_by(id: params.application_id, user: guardian.user)
    end

    def hold(application:)
      application.lock!
    end

    def still_returned(application:)
      application.may_become?(:pending)
    end

    def open_answers(application:)
      SealedAnswers.new(application).open
    rescue SealedAnswers::Unreadable
      nil
    end

    def check_answers(application:, sealed:, params:)
      asked = application.return_to_answer.notes.keys
      questions = sealed["questions"].select { |question| asked.include?(question["id"]) }
      AnswerSheet.new(questions.map { |question| Question.new(question) }, params.answers)
    end

    def answers_are_good(sheet:)
      sheet.valid?
    end

    # Of the files that are asked for just these, each with the upload that comes for it.
    def find_replacements(application:, params:)
      wanted = params.files.is_a?(Hash) ? params.files : {}
      asked = application.return_to_answer.notes.keys
      application
        .evidence
        .select { |file| asked.include?(file.note_key) }
        .index_with { |file| upload(application, wanted[file.id.to_s]) }
    end

    # One may have expired, or been removed in another tab: not what the applicant means to send.
    def files_are_there(replacements:)
      uploads = replacements.values
      uploads.all?(&:present?) && uploads.uniq.length == uploads.length
    end

    # What was uploaded and is not sent has no reason to stay.
    def replace_files(application:, replacements:)
      return if replacements.empty?
      Action::ReplaceEvidence.call(application:, replacements:)
      Evidence.uploads.where(application.slice(:user_id, :affiliation_id)).delete_all
    end

    # The earlier answers stay beside the new ones, for reviewers to see what has changed,
    # under the same lock: what destroys the ones destroys the others.
    def begin_next_round(application:, sealed:, sheet:)
      answers, earlier = sealed.values_at("answers", "earlier")
      payload =
        sealed.merge(
          "answers" => answers.merge(sheet.values),
          "earlier" => [*earlier, { "round" => application.round, "answers" => answers }],
        )
      application.return_to_answer.update!(answered_at: Time.zone.now)
      application.reopen!(**SealedAnswers.new(application).reseal(payload))
    end

    def ask_for_review(application:)
      Action::AskForReview.call(application:)
    end

    # Held, so that it can no longer be removed.
    def upload(application, id)
      Evidence
        .live_uploads
        .listed
        .lock
        .find_by(
          **application.slice(:user_id, :affiliation_id).symbolize_keys,
          id: RecordId.new.cast(id),
        )
        .then { |file| file if file&.name }
    end
  end
end
