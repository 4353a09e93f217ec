# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A member takes a file back before the application is sent.
  class RemoveEvidence
    include Service::Base

    params do
      attribute :evidence_id, RecordId.new
      validates :evidence_id, presence: true
    end

    transaction do
      model :evidence
      step :destroy
    end

    private

    # Waits where it is being sent in another tab, and then it is no longer one's own to remove.
    def fetch_evidence(params:, guardian:)
      Evidence.uploads.listed.lock.find_by(id: params.evidence_id, user: guardian.user)
    end

    def destroy(evidence:)
      evidence.destroy!
    end
  end
end
