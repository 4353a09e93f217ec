# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An admin removes an affiliation that nobody has ever applied for and that has no
  # chapters. Its group
  # and badge are core's, and stay.
  class DestroyAffiliation
    include Service::Base

    params do
      attribute :affiliation_id, :integer
      validates :affiliation_id, presence: true
    end

    policy :can_manage
    model :affiliation
    policy :unused

    transaction do
      step :destroy
      step :log
    end

    private

    def can_manage(guardian:)
      guardian.can_manage_affiliations?
    end

    def fetch_affiliation(params:)
      Affiliation.find_by(id: params.affiliation_id)
    end

    def unused(affiliation:)
      [affiliation.applications, affiliation.verifications, affiliation.chapters].all?(&:none?)
    end

    def destroy(affiliation:)
      affiliation.destroy!
    end

    def log(affiliation:, guardian:)
      StaffLog.new(guardian.user).affiliation_destroyed(affiliation)
    end
  end
end
