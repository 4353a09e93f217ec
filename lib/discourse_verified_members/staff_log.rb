# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What reviewers and admins did, in the staff action log. Reasons and answers stay out of it.
  class StaffLog
    # The entries stay; that they were about this person goes with the account. Core's own
    # entry about the deletion names it by the same id.
    # @param user [User]
    # @return [void]
    def self.forget(user)
      UserHistory
        .where(target_user_id: user.id)
        .where("custom_type LIKE 'verified\\_members\\_%'")
        .update_all(target_user_id: nil)
    end

    # @param actor [User]
    def initialize(actor)
      @logger = StaffActionLogger.new(actor)
    end

    def application_approved(application)
      about(application, "approve_application", application: application.id)
    end

    def application_refused(application)
      about(application, "refuse_application", application: application.id)
    end

    def approval_given(application)
      about(application, "give_approval_of_application", application: application.id)
    end

    def application_returned(application)
      about(application, "return_application", application: application.id)
    end

    def application_referred(application)
      about(application, "refer_application", application: application.id)
    end

    def referral_answered(application)
      about(application, "record_answer_about_application", application: application.id)
    end

    def verification_revoked(verification)
      about(verification, "revoke_verification", verification: verification.id)
    end

    def verification_renewed(verification)
      about(verification, "renew_verification", verification: verification.id)
    end

    def verification_restored(verification)
      about(verification, "restore_verification", verification: verification.id)
    end

    def revocation_upheld(verification)
      about(verification, "uphold_revocation", verification: verification.id)
    end

    def change_confirmed(verification)
      about(verification, "confirm_change", verification: verification.id)
    end

    def affiliation_created(affiliation)
      changed(affiliation, "create_affiliation")
    end

    def affiliation_updated(affiliation)
      changed(affiliation, "update_affiliation", fields: affiliation.saved_changes.keys.join(", "))
    end

    def affiliation_destroyed(affiliation)
      changed(affiliation, "destroy_affiliation")
    end

    def drift_mended(drift)
      changed(drift.affiliation, "mend_drift", kind: drift.kind, rows: drift.count)
    end

    def chapter_changed(chapter, type, **details)
      @logger.log_custom("verified_members_#{type}_chapter", chapter: chapter.name, **details)
    end

    def member_moved(from, to, user)
      chapter_changed(from, "move_member_of", to: to.name).update!(target_user_id: user.id)
    end

    def zone_saved(affiliation)
      changed(affiliation, "save_zone", category: affiliation.zone.name)
    end

    private

    def about(record, type, **details)
      @logger.log_custom(
        "verified_members_#{type}",
        affiliation: record.affiliation.name,
        **details,
      ).update!(target_user_id: record.user_id)
    end

    def changed(affiliation, type, **details)
      @logger.log_custom("verified_members_#{type}", affiliation: affiliation.name, **details)
    end
  end
end
