# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What reviewers write beside an application for themselves: under its data key, and
  # destroyed with it. Belongs into a record of an application, in `sealed_notes`.
  module SealedNotes
    # Seals more beside the answers.
    #
    # @param more [Hash] what is to be kept; the rest stays as it is
    # @return [void]
    # @raise [SealedAnswers::Unreadable]
    def keep(**more)
      self.sealed_notes = sealed.seal_beside(kept.merge(more.stringify_keys))
    end

    # @return [Hash{String => Object}] empty once it is destroyed
    def kept
      (sealed_notes && sealed.open_beside(sealed_notes)) || {}
    rescue SealedAnswers::Unreadable
      # The site's secret has changed; what was done counts all the same.
      {}
    end

    private

    def sealed
      SealedAnswers.new(application)
    end
  end
end
