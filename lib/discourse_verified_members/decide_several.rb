# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The same decision on several requests to join, told for each.
  class DecideSeveral
    SERVICES = { "accept" => AcceptJoinRequest, "decline" => DeclineJoinRequest }.freeze

    # @param guardian [Guardian]
    # @param decision [String] a key of {SERVICES}
    # @param reason [Object] what the askers are told; needed for declining
    def initialize(guardian, decision, reason)
      @guardian = guardian
      @service = SERVICES[decision]
      @reason = PlainText.new.cast(reason)
    end

    # @return [Boolean] whether it is clear what is to be done
    def known?
      @service == AcceptJoinRequest || (@service == DeclineJoinRequest && @reason.present?)
    end

    # @param id [String]
    # @return [Hash] `{ id:, join_request:, error: }`
    def decide(id)
      result = @service.call(guardian: @guardian, params: { join_request_id: id, reason: @reason })
      error = error_of(result) if result.failure?
      join_request = result[:join_request] if result["result.policy.can_decide"]&.success?
      row = JoinRequestRowSerializer.of(join_request, reader: @guardian) if join_request
      { id: id.to_i, join_request: row, error: }
    end

    private

    def error_of(result)
      failed = ->(name) { result["result.policy.#{name}"]&.failure? }
      return DecidedAlready.new(result[:join_request]).message if failed.("still_open")
      return I18n.t("verified_members.errors.chapter_full") if failed.("room_left")

      contract = result["result.contract.default"]
      return contract.errors.full_messages.first if contract&.errors&.any?
      I18n.t("verified_members.errors.join_request_unknown")
    end
  end
end
