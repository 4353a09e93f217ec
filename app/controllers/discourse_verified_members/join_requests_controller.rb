# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Asking to join, and the one queue that a leader has over all their chapters.
  class JoinRequestsController < BaseController
    include JoinRefusals

    DECIDED_AT_ONCE_MAX = 50

    requires_login
    skip_before_action :check_xhr, only: :index
    before_action :ensure_leader, only: :index

    def index
      respond_to do |format|
        format.html { render "default/empty" }
        format.json do
          queue = JoinQueue.new(guardian, params.permit(:state, :chapter_id, :after))
          render json: JoinQueueSerializer.new(queue, scope: guardian, root: false)
        end
      end
    end

    def create
      limit_rate("ask", attempts: 20, within: 1.hour)

      ask_to_join(chapter_id: params[:chapter_id], message: params[:message]) do |join_request|
        render_own(join_request)
      end
    end

    def withdraw
      limit_rate("withdraw-join-request", attempts: 20, within: 1.hour)

      WithdrawJoinRequest.call(guardian:, params: { join_request_id: params[:id] }) do
        on_success { |join_request:| render_own(join_request) }
        on_failed_contract { raise Discourse::NotFound }
        on_model_not_found(:join_request) { raise Discourse::NotFound }
        on_failed_policy(:still_open) { reject(:join_request_not_open, status: 409) }
      end
    end

    def accept
      limit_rate("decide-join-request", attempts: 120, within: 1.minute)
      decide_one(AcceptJoinRequest)
    end

    def decline
      limit_rate("decide-join-request", attempts: 120, within: 1.minute)

      reason = PlainText.new.cast(params[:reason])
      return reject(:reason_missing) if reason.blank?
      decide_one(DeclineJoinRequest, reason:)
    end

    # Each is decided by itself: one that fails stops none of the others.
    def decide
      limit_rate("decide-join-requests", attempts: 20, within: 1.minute)
      raise Discourse::NotFound if guardian.led_chapters.none?

      ids = Array(params[:ids]).map(&:to_s).uniq
      return reject(:decide_which) if ids.empty? || ids.length > DECIDED_AT_ONCE_MAX

      several = DecideSeveral.new(guardian, params[:decision].to_s, params[:reason])
      return reject(:decide_how) if !several.known?
      render json: { results: ids.map { |id| several.decide(id) } }
    end

    private

    def ensure_leader
      raise Discourse::NotFound if guardian.led_chapters.none?
    end

    def render_own(join_request)
      chapter = ChapterCards.visible(guardian, Chapter.where(id: join_request.chapter_id))
      render json: {
               join_request: OwnJoinRequestSerializer.new(join_request, root: false),
               chapter: ChapterCards.new(guardian, chapter).as_json.first,
             }
    end

    def decide_one(service, **values)
      decide_join_request(
        service,
        join_request_id: params[:id],
        **values,
        already: ->(join_request) { reject_closed(join_request) },
      ) { |join_request| render json: { join_request: row(join_request) } }
    end

    def row(join_request)
      JoinRequestRowSerializer.of(join_request, reader: guardian)
    end

    def reject_closed(join_request)
      render_json_error(
        DecidedAlready.new(join_request).message,
        type: "already_decided",
        status: 409,
        extras: {
          join_request: row(join_request),
        },
      )
    end
  end
end
