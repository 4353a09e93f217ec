# frozen_string_literal: true

# An application in core's review queue: that it waits and for whom, nothing
# of what it says. Decisions go through the services of the admin panel.
class ReviewableVerifiedMembersApplication < Reviewable
  def self.additional_args(params)
    { reject_reason: params[:reject_reason] }
  end

  def build_actions(actions, guardian, _args)
    return if !pending? || target.nil? || !guardian.can_decide_verification?(target)
    # Whoever has said something waits for the others.
    return if target.pending? && !guardian.can_give_verdict?(target)

    actions.add(:approve) do |action|
      action.icon = "check"
      action.label = "reviewables.actions.verified_members_approve.title"
    end
    actions.add(:refuse) do |action|
      action.icon = "xmark"
      action.label = "reviewables.actions.verified_members_refuse.title"
      action.require_reject_reason = true
    end
  end

  def perform_approve(performed_by, _args)
    decide(DiscourseVerifiedMembers::ApproveApplication, performed_by)
  end

  def perform_refuse(performed_by, args)
    decide(DiscourseVerifiedMembers::RefuseApplication, performed_by, reason: args[:reject_reason])
  end

  private

  # The service closes this reviewable as it closes every other.
  def decide(service, performed_by, **params)
    outcome =
      service.call(guardian: performed_by.guardian, params: { application_id: target_id, **params })
    return create_result(:success) { reload } if outcome.success?

    create_result(:failure) { |result| result.errors = explain(outcome, performed_by) }
  end

  def explain(outcome, performed_by)
    contract = outcome["result.contract.default"]
    return contract.errors if contract&.failure?

    errors.add(:base, said_already(performed_by) || decided_already)
    errors
  end

  def said_already(reviewer)
    return if !target.reload.pending?
    verdict = target.verdict_of(reviewer)&.verdict
    I18n.t("verified_members.errors.said_already.#{verdict}") if verdict
  end

  def decided_already
    DiscourseVerifiedMembers::DecidedAlready.new(target).message
  end
end
