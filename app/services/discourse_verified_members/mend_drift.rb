# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An admin has one kind of drift mended in one affiliation: in the background, for there
  # may be many rows.
  class MendDrift
    include Service::Base

    params do
      attribute :kind, :string
      attribute :affiliation_id, RecordId.new

      validates :kind, :affiliation_id, presence: true
    end

    policy :can_manage
    model :affiliation
    model :drift
    step :show_progress
    step :log
    step :mend_in_background

    private

    def can_manage(guardian:)
      guardian.can_manage_affiliations?
    end

    def fetch_affiliation(params:)
      Affiliation.find_by(id: params.affiliation_id)
    end

    def fetch_drift(params:, affiliation:)
      Drift.find(params.kind, affiliation)
    end

    def show_progress(drift:)
      Mending.new(drift).start(drift.count)
    end

    def log(drift:, guardian:)
      StaffLog.new(guardian.user).drift_mended(drift)
    end

    def mend_in_background(drift:, affiliation:, guardian:)
      Jobs.enqueue(
        Jobs::DiscourseVerifiedMembers::MendDrift,
        kind: drift.kind,
        affiliation_id: affiliation.id,
        user_id: guardian.user.id,
      )
    end
  end
end
