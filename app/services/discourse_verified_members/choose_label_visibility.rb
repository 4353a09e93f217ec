# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A member says who sees a label of theirs: for the first time when they have been
  # approved, and again whenever they like.
  class ChooseLabelVisibility
    include Service::Base

    params do
      attribute :verification_id, RecordId.new
      attribute :label_visibility, PlainText.new

      validates :verification_id, presence: true
      validates :label_visibility, inclusion: { in: Verification.visibility_choices }
    end

    model :verification

    transaction do
      step :hold
      policy :still_live
      policy :zone_there
      step :choose
    end

    private

    def fetch_verification(params:, guardian:)
      Verification.includes(:affiliation).find_by(id: params.verification_id, user: guardian.user)
    end

    def hold(verification:)
      verification.lock!
    end

    def still_live(verification:)
      verification.live?
    end

    def zone_there(verification:, params:)
      params.label_visibility != "zone" || verification.affiliation.zone_id.present?
    end

    def choose(verification:, params:)
      verification.update!(label_visibility: params.label_visibility)
    end
  end
end
