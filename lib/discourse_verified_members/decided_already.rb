# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What the second of two who decide hears.
  class DecidedAlready
    # @param record [Application, JoinRequest] as it stands now
    def initialize(record)
      @record = record
    end

    # @return [String] who did what, in the current locale
    def message
      I18n.t(
        "verified_members.decided_already.#{@record.model_name.element}.#{@record.state}",
        username: @record.decided_by&.username || I18n.t("verified_members.someone"),
        default: I18n.t("verified_members.errors.not_open"),
      )
    end
  end
end
