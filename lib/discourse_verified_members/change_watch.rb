# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Whoever has been verified under one name and goes on under another keeps what they hold,
  # but shows no label until a reviewer has seen both.
  module ChangeWatch
    class << self
      # @param user [User] who has just been saved
      # @return [void]
      def notice(user)
        return if !SiteSetting.verified_members_enabled || !watched_change?(user)

        held = Verification.live.where(user:).includes(:affiliation, :user).lock.to_a
        held.each { |verification| pause(verification, user) }
      end

      # A reviewer has looked, or there is nothing left to look at.
      # @param verification [Verification]
      # @return [void]
      def settle(verification)
        verification.update!(changed_at: nil, known_as: {})
        verification.upload_references.delete_all
      end

      private

      def watched_change?(user)
        (SiteSetting.verified_members_pause_on_rename && renamed?(user)) ||
          (
            SiteSetting.verified_members_pause_on_new_avatar &&
              user.saved_change_to_uploaded_avatar_id?
          )
      end

      def renamed?(user)
        user.saved_change_to_username? || (SiteSetting.enable_names && user.saved_change_to_name?)
      end

      # What a reviewer has not seen yet is compared with what one saw last, however many
      # names there were in between.
      def pause(verification, user)
        is_first = verification.changed_at.nil?
        verification.changed_at = Time.zone.now
        verification.known_as = before(user) if is_first
        verification.save!
        keep_picture(verification) if is_first
        DB.after_commit { Notifier.label_paused(verification) } if is_first
      end

      # Core deletes pictures that nobody uses any more; this one has to be seen once more.
      def keep_picture(verification)
        UploadReference.ensure_exist!(
          upload_ids: [verification.known_as["avatar_id"]].compact,
          target: verification,
        )
      end

      def before(user)
        {
          "username" => user.username_before_last_save,
          "name" => user.name_before_last_save,
          "avatar_id" => user.uploaded_avatar_id_before_last_save,
        }
      end
    end

    # A callback and not core's events, which come later, or only for some of the ways in
    # which a name changes: label and name change together.
    module UserExtension
      def self.prepended(base)
        base.after_update { ChangeWatch.notice(self) }
      end
    end
  end
end
