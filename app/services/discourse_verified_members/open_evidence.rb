# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Somebody opens a file. The applicant can see that a reviewer did, when, and in which role.
  class OpenEvidence
    include Service::Base

    params do
      attribute :evidence_id, RecordId.new
      validates :evidence_id, presence: true
    end

    model :evidence
    policy :can_see
    model :sealed, :open_file
    step :log_view

    private

    def fetch_evidence(params:)
      Evidence.find_by(id: params.evidence_id)
    end

    def can_see(guardian:, evidence:)
      guardian.can_see_verification_evidence?(evidence)
    end

    def open_file(evidence:)
      file = SealedFile.new(evidence)
      { name: file.facts["name"], bytes: file.bytes }
    rescue SealedFile::Unreadable
      nil
    end

    def log_view(evidence:, guardian:)
      EvidenceView.log(evidence, guardian.user) if evidence.user_id != guardian.user.id
    end
  end
end
