# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Destroys the files of an application that is being decided, or lets them stay as long
    # as the site says. Goes before the data key, under which they are.
    class EndEvidence < Service::ActionBase
      option :application
      option :state
      option :at

      # @return [Boolean] whether files were destroyed
      def call
        files = application.evidence.reload.to_a
        files.each { |file| keep(file) if days_for(file).positive? }
        application.evidence.reset
        forget_uploads
        Evidence.where(application_id: application.id, expires_at: nil).delete_all.positive?
      end

      private

      # Chosen to come in the place of files that were returned.
      def forget_uploads
        Evidence.uploads.where(application.slice(:user_id, :affiliation_id)).delete_all
      end

      # What somebody takes back, or leaves lying, is of no use to anyone.
      def days_for(file)
        return 0 if %w[approved refused].exclude?(state.to_s)
        [file.days_kept, SiteSetting.verified_members_evidence_retention_days].min
      end

      # Out of the reach of the data key, which is about to be destroyed.
      def keep(file)
        key = SealedFile.new(file, application:).key
        file.update!(
          sealed_key: SealedFile.new(file, application: decided).wrap(key),
          expires_at: at + days_for(file).days,
        )
      rescue SealedFile::Unreadable
        # Nobody can open it any more: it goes with the others.
      end

      def decided
        application.dup.tap do |copy|
          copy.id = application.id
          copy.sealed_data_key = nil
        end
      end
    end
  end
end
