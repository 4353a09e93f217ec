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

        watched = Verification.live.or(Verification.restorable)
        watched
          .where(user_id: user.id)
          .includes(:affiliation, :user)
          .lock
          .each { |verification| pause(verification, before(user)) }
      end

      # @param verification [Verification] that now belongs to another account
      # @param was [User] whose it was
      # @return [void]
      def moved(verification, was:)
        return if !SiteSetting.verified_members_pause_on_rename
        pause(verification, seen(was.username, was.name, was.uploaded_avatar_id))
      end

      # Nobody will look at what can be given back no more.
      # @return [void]
      def forget_what_is_over
        Verification
          .ended
          .where.not(changed_at: nil)
          .where.not(id: Verification.restorable.select(:id))
          .find_each { |verification| settle(verification) }
      end

      # @param user [User] of whom no earlier name or picture may be left
      # @return [void]
      def forget(user)
        Verification
          .where(user_id: user.id)
          .where.not(changed_at: nil)
          .find_each { |it| settle(it) }
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
      def pause(verification, before)
        is_first = verification.changed_at.nil?
        verification.changed_at = Time.zone.now
        verification.known_as = before if is_first
        verification.save!
        keep_picture(verification) if is_first
        return if !is_first || !verification.live?
        DB.after_commit { Notifier.label_paused(verification) }
      end

      # Core deletes pictures that nobody uses any more; this one has to be seen once more.
      def keep_picture(verification)
        UploadReference.ensure_exist!(
          upload_ids: [verification.known_as["avatar_id"]].compact,
          target: verification,
        )
      end

      def before(user)
        seen(
          user.username_before_last_save,
          user.name_before_last_save,
          user.uploaded_avatar_id_before_last_save,
        )
      end

      def seen(username, name, avatar_id)
        { "username" => username, "name" => name, "avatar_id" => avatar_id }
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
