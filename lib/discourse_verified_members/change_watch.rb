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
      end

      # @param user [User] who has been made anonymous, under a name that says nothing
      # @return [void]
      def forget(user)
        Verification.where(user_id: user.id).where.not(known_as: {}).find_each { |it| settle(it) }
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
        DB.after_commit { Notifier.label_paused(verification) } if is_first
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
