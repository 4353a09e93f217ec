# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A member chooses a file to go with an application that is still being written, or in the
  # place of one that a reviewer has returned.
  class UploadEvidence
    include Service::Base

    params do
      attribute :affiliation_id, RecordId.new
      attribute :consent_version, :string
      attribute :name
      attribute :bytes

      validates :affiliation_id, presence: true
    end

    model :returned, optional: true
    model :affiliation
    policy :can_apply
    policy :wanted
    policy :none_open
    policy :consented
    policy :room_left
    model :file, :read_file
    policy :file_is_good
    policy :file_is_new

    transaction do
      step :hold
      step :forget_expired
      policy :still_room
      model :evidence, :create_evidence
      step :seal
    end

    private

    # For one that asks for files it does not matter what is offered by now, nor in which words.
    def fetch_returned(params:, guardian:)
      Application
        .returned
        .find_by(user: guardian.user, affiliation_id: params.affiliation_id)
        .then { |application| application if application&.asks_for_files? }
    end

    def fetch_affiliation(params:, returned:)
      (returned ? Affiliation : Affiliation.enabled).find_by(id: params.affiliation_id)
    end

    def can_apply(guardian:)
      guardian.can_apply_for_verification?
    end

    def wanted(affiliation:, returned:)
      returned.present? || !affiliation.evidence_off?
    end

    def none_open(guardian:, affiliation:, returned:)
      returned.present? || !Application.open.exists?(user: guardian.user, affiliation:)
    end

    # Before it, nothing that is sensitive leaves the member's device.
    def consented(params:, affiliation:, returned:)
      returned.present? || params.consent_version == Consent.new(affiliation).version
    end

    # Asked first, so that nobody waits for a picture that cannot be kept.
    def room_left(guardian:, affiliation:)
      uploads(guardian, affiliation).count < Evidence::FILES_MAX
    end

    def read_file(params:)
      EvidenceFile.new(params.name, params.bytes)
    end

    def file_is_good(file:)
      file.problem.nil?
    end

    def file_is_new(guardian:, affiliation:, file:)
      uploads(guardian, affiliation).listed.none? do |other|
        SealedFile.new(other).facts["digest"] == file.digest
      rescue SealedFile::Unreadable
        false
      end
    end

    # Uploads of one person that arrive together wait here for each other.
    def hold(guardian:)
      User.where(id: guardian.user.id).lock.pick(:id)
    end

    def forget_expired(guardian:, affiliation:)
      Evidence.uploads.overdue.where(user: guardian.user, affiliation:).delete_all
    end

    def still_room(guardian:, affiliation:)
      room_left(guardian:, affiliation:)
    end

    def create_evidence(guardian:, affiliation:, file:)
      taken = uploads(guardian, affiliation).pluck(:position)
      Evidence.create!(
        user: guardian.user,
        affiliation:,
        position: ([*1..Evidence::FILES_MAX] - taken).first,
        kind: file.kind,
        size: file.bytes.bytesize,
        days_kept: SiteSetting.verified_members_evidence_retention_days,
        expires_at: Evidence::UPLOAD_KEPT.from_now,
      )
    end

    def seal(evidence:, file:)
      evidence.update!(
        SealedFile.new(evidence).seal(name: file.name, digest: file.digest, bytes: file.bytes),
      )
    end

    def uploads(guardian, affiliation)
      Evidence.live_uploads.where(user: guardian.user, affiliation:)
    end
  end
end
