# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Puts uploaded files in the place of files of a returned application: those are destroyed,
    # these are under its data key from here on. Goes before the next round begins.
    class ReplaceEvidence < Service::ActionBase
      option :application
      # `{ Evidence => Evidence }`, what is there => what comes for it.
      option :replacements

      # @return [void]
      def call
        Evidence.where(id: replacements.keys.map(&:id)).delete_all
        replacements.each { |old, new| take_over(new, old) }
        application.evidence.reset
      end

      private

      def take_over(file, old)
        key = SealedFile.new(file).key
        file.update!(
          application:,
          position: old.position,
          round: application.round + 1,
          days_kept: [file.days_kept, old.days_kept].min,
          expires_at: nil,
          sealed_key: SealedFile.new(file, application:).wrap(key),
        )
      end
    end
  end
end
