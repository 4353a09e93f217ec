# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A reviewer has seen who a holder was and who they are now, and lets the label go on.
  class ConfirmChange
    include Service::Base

    params do
      attribute :verification_id, RecordId.new
      # Of the change that the reviewer has seen, as the register told it.
      attribute :changed_at, PlainText.new

      validates :verification_id, presence: true
    end

    model :verification
    policy :can_confirm

    transaction do
      step :hold
      policy :still_live
      policy :as_seen
      step :confirm
      step :log
    end

    step :tell_holder

    private

    def fetch_verification(params:)
      Verification.includes(:user, :affiliation).find_by(id: params.verification_id)
    end

    def can_confirm(guardian:, verification:)
      guardian.can_confirm_change?(verification)
    end

    def hold(verification:)
      verification.hold!
    end

    def still_live(verification:)
      verification.live?
    end

    # Whoever changes again while a reviewer looks is not confirmed unseen.
    def as_seen(verification:, params:)
      !verification.changed_at.nil? && verification.changed_at.as_json == params.changed_at
    end

    def confirm(verification:)
      ChangeWatch.settle(verification)
    end

    def log(verification:, guardian:)
      StaffLog.new(guardian.user).change_confirmed(verification)
    end

    def tell_holder(verification:)
      Notifier.change_confirmed(verification)
    end
  end
end
