# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Another term for several verifications, told for each.
  class RenewSeveral
    # @param guardian [Guardian] of a reviewer
    def initialize(guardian)
      @guardian = guardian
    end

    # @param id [String]
    # @return [Hash] `{ id:, verification:, error: }`
    def renew(id)
      result = RenewVerification.call(guardian: @guardian, params: { verification_id: id })
      verification = result[:verification]
      {
        id: verification&.id || id.to_i,
        verification: verification && row(verification),
        error: (I18n.t("verified_members.errors.#{error_of(result)}") if result.failure?),
      }
    end

    private

    def row(verification)
      RegisterRowSerializer.new(verification, scope: @guardian, root: false)
    end

    def error_of(result)
      failed = ->(name) { result["result.policy.#{name}"]&.failure? }
      return :own_verification if failed.("can_renew")
      return :ended_already if failed.("still_live")
      return :not_renewable if failed.("renewable")
      :verification_unknown
    end
  end
end
