# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A reviewer leaves a word for the other reviewers, with or without a verdict. One each in
  # a round: writing again replaces it, and nothing takes it away.
  class NoteOnApplication
    include Service::Base

    params do
      attribute :application_id, :integer
      attribute :note, PlainText.new

      validates :application_id, presence: true
      validates :note, length: { maximum: Verdict::NOTE_MAX }
    end

    model :application
    policy :can_decide

    transaction do
      step :hold
      policy :still_open
      try(SealedAnswers::Unreadable) { step :keep_note }
    end

    private

    def fetch_application(params:)
      Application.find_by(id: params.application_id)
    end

    def can_decide(guardian:, application:)
      guardian.can_decide_verification?(application)
    end

    def hold(application:)
      application.lock!
    end

    # Once it is decided, there is no key left to keep a note under.
    def still_open(application:)
      application.open?
    end

    def keep_note(application:, guardian:, params:)
      word =
        application.verdicts.find_or_initialize_by(
          round: application.round,
          reviewer: guardian.user,
        )
      word.keep(private_note: params.note.presence)
      word.save!
    end
  end
end
