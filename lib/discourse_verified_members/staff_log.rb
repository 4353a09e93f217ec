# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What reviewers and admins did, in the staff action log. Reasons and answers stay out of it.
  class StaffLog
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

    def verification_revoked(verification)
      about(verification, "revoke_verification", verification: verification.id)
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
