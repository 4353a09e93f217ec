# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Makes files that were uploaded part of an application: from here on they are under its
    # data key, and end with it.
    class AttachEvidence < Service::ActionBase
      # One with its data key.
      option :application
      option :files

      # @return [void]
      def call
        first = application.evidence.reload.map(&:position).max.to_i + 1
        files
          .each
          .with_index(first) do |file, position|
            key = SealedFile.new(file).key
            sealed_key = SealedFile.new(file, application:).wrap(key)
            file.update!(application:, position:, expires_at: nil, sealed_key:)
          end
        application.evidence.reset
      end
    end
  end
end
