# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What reviewers do with applications, on whichever page: the queue, one application open
  # beside it, and the decision. Whose applications these are, the guardian says.
  module Reviewing
    def index
      queue = Queue.new(params.permit(:state, :affiliation_id, :q, :after), guardian:)
      render json: QueueSerializer.new(queue, scope: guardian, root: false)
    end

    def show
      ensure_meant
      OpenApplication.call(guardian:, params: { application_id: params[:id] }) do
        on_success { |application:, sealed:| render_application(application, sealed) }
        on_failed_contract { raise Discourse::NotFound }
        on_failed_policy(:can_review) { raise Discourse::NotFound }
        on_model_not_found(:application) { raise Discourse::NotFound }
      end
    end

    def approve
      limit_rate("decide", attempts: 60, within: 1.minute)
      decide(ApproveApplication)
    end

    def refuse
      limit_rate("decide", attempts: 60, within: 1.minute)
      decide(RefuseApplication, reason: params[:reason])
    end

    def return_for_correction
      limit_rate("decide", attempts: 60, within: 1.minute)
      decide(ReturnApplication, notes: params.permit!.to_h[:notes], reason: params[:reason])
    end

    def note
      limit_rate("note", attempts: 60, within: 1.minute)
      NoteOnApplication.call(
        guardian:,
        params: {
          application_id: params[:id],
          note: params[:note],
        },
      ) do
        on_success { show }
        on_failed_contract { |contract| reject_contract(contract) }
        on_model_not_found(:application) { raise Discourse::NotFound }
        on_failed_policy(:can_decide) { |application:| reject_reviewer(application) }
        on_failed_policy(:still_open) { |application:| reject_closed(application) }
        on_exceptions(SealedAnswers::Unreadable) { reject(:answers_sealed_for_good) }
      end
    end

    def claim
      limit_rate("claim", attempts: 60, within: 1.minute)
      ClaimApplication.call(guardian:, params: { application_id: params[:id] }) do
        on_success { |claim:| render json: { claim: } }
        on_failed_contract { raise Discourse::NotFound }
        on_model_not_found(:application) { raise Discourse::NotFound }
        on_failed_policy(:can_give_verdict) { |application:| render_nothing_to_claim(application) }
      end
    end

    private

    # A picture in somebody's post must not open an application in a reviewer's name.
    def ensure_meant
      wanted_as = request.headers["Sec-Fetch-Dest"]
      raise Discourse::NotFound if wanted_as.present? && wanted_as != "empty"
    end

    def decide(service, **values)
      service.call(guardian:, params: { application_id: params[:id], **values }) do
        # Until it is decided, whoever has given a verdict goes on reading.
        on_success do |application:|
          application.open? ? show : render_application(application, nil)
        end
        on_failed_contract { |contract| reject_contract(contract) }
        on_model_not_found(:application) { raise Discourse::NotFound }
        on_failed_policy(:can_decide) { |application:| reject_reviewer(application) }
        on_failed_policy(:still_open) { |application:| reject_closed(application) }
        on_failed_policy(:not_said_yet) { |application:| reject_second(application) }
        on_model_not_found(:sealed) { reject(:answers_sealed_for_good) }
        on_failed_policy(:questions_exist) { reject(:no_such_question) }
      end
    end

    # Nothing of theirs is left to be done here, so there is nothing to claim either.
    def render_nothing_to_claim(application)
      ensure_seen(application)
      render json: { claim: nil }
    end

    def reject_reviewer(application)
      ensure_seen(application)
      reject(:own_application, status: 403)
    end

    def ensure_seen(application)
      raise Discourse::NotFound if !guardian.can_review_affiliation?(application.affiliation_id)
    end

    # What is still open is opened by being told of, with what reviewers say of it.
    def reject_closed(application)
      ApplicationView.log(application, current_user) if application.open?
      reject_decided(application, serialize(application, nil))
    end

    def reject_second(application)
      verdict = application.verdict_of(current_user).verdict
      reject(:"said_already.#{verdict}", status: 409)
    end

    def render_application(application, sealed)
      render json: { application: serialize(application, sealed) }
    end

    def serialize(application, sealed)
      ApplicationForReviewSerializer.new(application, scope: guardian, root: false, sealed:)
    end
  end
end
