# frozen_string_literal: true

module DiscourseVerifiedMembers
  class BaseController < ::ApplicationController
    requires_plugin PLUGIN_NAME

    private

    # @param attempts [Integer] how often per `within` one person may do `action`
    # @raise [RateLimiter::LimitExceeded] which core answers with 429
    def limit_rate(action, attempts:, within:)
      RateLimiter.new(
        current_user,
        "verified-members-#{action}",
        attempts,
        within,
        apply_limit_to_staff: true,
      ).performed!
    end

    def reject(key, status: 422, **values)
      render_json_error(I18n.t("verified_members.errors.#{key}", **values), status:)
    end

    # @param fields [Hash{String => String}] translated messages by field
    def reject_fields(fields)
      render_json_error(fields.values.uniq, status: 422, extras: { fields: })
    end

    # @param sheet [AnswerSheet] with something wrong
    def reject_answers(sheet)
      return reject(:answers_unreadable) if sheet.problems.empty?
      reject_fields(sheet.problems)
    end

    def reject_contract(contract)
      reject_fields(
        contract.errors.group_by_attribute.to_h do |attribute, errors|
          [attribute, errors.first.full_message]
        end,
      )
    end

    # @param application [Application] as it stands now
    # @param json [Object] the same, as the caller may see it
    def reject_decided(application, json)
      render_json_error(
        DecidedAlready.new(application).message,
        type: "already_decided",
        status: 409,
        extras: {
          application: json,
        },
      )
    end
  end
end
