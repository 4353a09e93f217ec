# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What the group of a chapter or of an affiliation must not become, although its owners
  # may edit it on core's pages: a door that is open to everybody, or a label's double.
  module GroupRules
    module GroupExtension
      def self.prepended(base)
        base.validate { GroupRules.check(self) if SiteSetting.verified_members_enabled }
        base.after_commit { CategoryRoles.clear if saved_change_to_visibility_level? }
      end
    end

    class << self
      # @param group [Group] gets what is wrong with it among its errors
      # @return [void]
      def check(group)
        refuse(group, :group_open) if opens?(group) && open?(group)
        refuse(group, :group_archived) if asks_again?(group)
        refuse(group, :group_title) if group.will_save_change_to_title? && forges_label?(group)
      end

      # @param group [Group]
      # @return [Boolean] whether anybody comes in without being let in by somebody
      def lets_itself_in?(group)
        group.public_admission || group.automatic_membership_email_domains.present?
      end

      private

      def opens?(group)
        group.will_save_change_to_public_admission? ||
          group.will_save_change_to_automatic_membership_email_domains?
      end

      def refuse(group, key)
        group.errors.add(:base, I18n.t("verified_members.errors.#{key}"))
      end

      def open?(group)
        lets_itself_in?(group) && group.persisted? &&
          (
            Chapter.active.exists?(group_id: group.id) || Affiliation.exists?(group_id: group.id) ||
              Affiliation.reviewed_by?(group)
          )
      end

      def asks_again?(group)
        group.will_save_change_to_allow_membership_requests? && group.allow_membership_requests &&
          Chapter.where.not(archived_at: nil).exists?(group_id: group.id)
      end

      def forges_label?(group)
        title = group.title.to_s.strip.downcase
        title.present? && Chapter.exists?(group_id: group.id) &&
          Affiliation.exists?(["lower(label) = :title OR lower(name) = :title", { title: }])
      end
    end
  end
end
