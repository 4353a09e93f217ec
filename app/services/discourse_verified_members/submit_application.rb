# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A member asks to be verified.
  #
  # @example
  #   SubmitApplication.call(
  #     guardian:,
  #     params: { affiliation_id: 1, answers: { "since" => 2009 }, consent_version: "0a1b…" },
  #   )
  class SubmitApplication
    include Service::Base

    params do
      attribute :affiliation_id, :integer
      attribute :answers
      attribute :consent_version, :string
      attribute :evidence_ids, default: -> { [] }

      validates :affiliation_id, presence: true
    end

    model :affiliation
    policy :can_apply
    policy :not_verified_yet
    policy :none_open
    policy :consented
    model :sheet, :check_answers
    policy :answers_are_good
    model :files, :find_files, optional: true
    policy :files_are_there
    policy :evidence_given
    try(ActiveRecord::RecordNotUnique) do
      transaction do
        step :hold
        policy :nothing_in_the_way
        policy :files_still_there
        step :create_application
        step :seal_answers
        step :attach_evidence
        step :record_consent
        step :ask_for_review
      end
    end

    private

    def fetch_affiliation(params:)
      Affiliation.enabled.find_by(id: params.affiliation_id)
    end

    def can_apply(guardian:)
      guardian.can_apply_for_verification?
    end

    def not_verified_yet(guardian:, affiliation:)
      !Verification.live.exists?(user: guardian.user, affiliation:)
    end

    def none_open(guardian:, affiliation:)
      !Application.open.exists?(user: guardian.user, affiliation:)
    end

    def consented(params:, affiliation:)
      params.consent_version == Consent.new(affiliation).version
    end

    def check_answers(params:, affiliation:)
      AnswerSheet.new(affiliation.questions, params.answers)
    end

    def answers_are_good(sheet:)
      sheet.valid?
    end

    # So that of two sent at once, the second is told what the first has used up.
    def hold(guardian:)
      UserStat.lock.find_by(user_id: guardian.user.id)
    end

    def nothing_in_the_way(guardian:, affiliation:)
      context[:obstacle] = ApplyRules.new(guardian.user, [affiliation]).obstacle_to(affiliation)
      context[:obstacle].nil?
    end

    # In the order in which they were sent.
    def find_files(params:, guardian:, affiliation:)
      return [] if affiliation.evidence_off?

      ids = Array(params.evidence_ids).filter_map { |id| RecordId.new.cast(id) }.uniq
      Evidence.live_uploads.listed.where(user: guardian.user, affiliation:, id: ids).select(&:name)
    end

    # One may have expired, or been removed in another tab: not what the member means to send.
    def files_are_there(params:, affiliation:, files:)
      affiliation.evidence_off? || files.length == Array(params.evidence_ids).length
    end

    def evidence_given(affiliation:, files:)
      !affiliation.evidence_required? || files.any?
    end

    # One may be removed in another tab at this instant: from here on that has to wait.
    def files_still_there(files:)
      Evidence.live_uploads.where(id: files.map(&:id)).lock.ids.length == files.length
    end

    def create_application(guardian:, affiliation:, params:)
      now = Time.zone.now
      context[:application] = Application.create!(
        user: guardian.user,
        affiliation:,
        authority: affiliation.authority,
        consent_version: params.consent_version,
        consented_at: now,
        submitted_at: now,
      )
    end

    def seal_answers(application:, affiliation:, sheet:)
      payload = { questions: affiliation.questions, answers: sheet.values }
      application.update!(SealedAnswers.new(application).seal(payload))
    end

    # What was uploaded and is not sent has no reason to stay.
    def attach_evidence(application:, files:, guardian:, affiliation:)
      Action::AttachEvidence.call(application:, files:)
      Evidence.uploads.where(user: guardian.user, affiliation:).delete_all
    end

    def record_consent(affiliation:)
      Consent.new(affiliation).record!
    end

    def ask_for_review(application:)
      Action::AskForReview.call(application:)
    end
  end
end
