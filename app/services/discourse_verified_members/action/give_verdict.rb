# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Writes down what a reviewer says in the present round, beside what they have noted.
    # Belongs in a transaction that holds the application.
    class GiveVerdict < Service::ActionBase
      option :application
      option :by
      option :verdict
      option :reason, optional: true
      option :notes, optional: true

      # @return [Verdict]
      def call
        word = application.verdicts.find_or_initialize_by(round: application.round, reviewer: by)
        word.keep(notes:) if notes
        word.update!(verdict:, reason:, given_at: Time.zone.now)
        application.verdicts.reset
        word
      end
    end
  end
end
