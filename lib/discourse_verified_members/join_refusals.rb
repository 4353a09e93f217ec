# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What a controller answers when asking to join, or deciding on it, does not succeed:
  # the same words on core's pages and on ours.
  module JoinRefusals
    private

    # @param values [Hash] what {AskToJoin} takes
    # @yield to answer when it has succeeded, with the request
    def ask_to_join(**values, &answer)
      AskToJoin.call(guardian:, params: values) do
        on_success { |join_request:| answer.call(join_request) }
        on_failed_contract { |contract| reject_join(contract.errors.full_messages) }
        on_model_not_found(:chapter) { raise Discourse::NotFound }
        on_failed_policy(:can_ask) { raise Discourse::NotFound }
        on_failed_policy(:can_see) { raise Discourse::NotFound }
        on_failed_policy(:not_a_member) { reject_join(join_error(:member_already)) }
        on_failed_policy(:none_open) { reject_join(join_error(:asked_already)) }
        on_failed_policy(:message_given) { reject_join(join_error(:message_missing)) }
        on_failed_policy(:nothing_in_the_way) { |obstacle:| reject_join(words_for(obstacle)) }
      end
    end

    # @param service [Class] {AcceptJoinRequest} or {DeclineJoinRequest}
    # @param already [Proc] answers when somebody else was faster; gets the request
    # @yield to answer when it has succeeded, with the request
    def decide_join_request(service, already:, **values, &answer)
      service.call(guardian:, params: values) do
        on_success { |join_request:| answer.call(join_request) }
        on_failed_contract do |contract|
          raise Discourse::NotFound if contract.errors.include?(:join_request_id)
          reject_join(contract.errors.full_messages)
        end
        on_model_not_found(:join_request) { raise Discourse::NotFound }
        on_failed_policy(:can_decide) { raise Discourse::NotFound }
        on_failed_policy(:still_open) { |join_request:| already.call(join_request) }
        on_failed_policy(:asker_may_join) { reject_join(join_error(:asker_may_not_join)) }
        on_failed_policy(:room_left) { reject_join(join_error(:chapter_full)) }
      end
    end

    # @param obstacle [Hash] from {JoinRules#obstacle_to}
    # @return [String] what is missing, in the current locale
    def words_for(obstacle)
      values = obstacle.except(:kind)
      values[:until] = I18n.l(values[:until], format: :date_only) if values[:until]
      I18n.t("verified_members.join_obstacles.#{obstacle[:kind]}", **values, count: values[:max])
    end

    def join_error(key)
      I18n.t("verified_members.errors.#{key}")
    end

    def reject_join(messages)
      render_json_error(messages, status: 422)
    end
  end
end
