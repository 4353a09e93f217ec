# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A member lets a label of theirs be seen again, unless something else keeps it down.
  class ResumeLabel
    include Service::Base

    params do
      attribute :verification_id, RecordId.new
      validates :verification_id, presence: true
    end

    model :verification

    transaction do
      step :hold
      policy :still_live
      step :resume
    end

    private

    def fetch_verification(params:, guardian:)
      Verification.find_by(id: params.verification_id, user: guardian.user)
    end

    def hold(verification:)
      verification.lock!
    end

    def still_live(verification:)
      verification.live?
    end

    def resume(verification:)
      verification.update!(paused_at: nil)
    end
  end
end
