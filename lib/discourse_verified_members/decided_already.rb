# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What the second of two reviewers hears.
  class DecidedAlready
    # @param application [Application] as it stands now
    def initialize(application)
      @application = application
    end

    # @return [String] who did what, in the current locale
    def message
      I18n.t(
        "verified_members.errors.already_#{@application.state}",
        username: @application.decided_by&.username || I18n.t("verified_members.someone"),
        default: I18n.t("verified_members.errors.not_open"),
      )
    end
  end
end
