# frozen_string_literal: true

module DiscourseVerifiedMembers
  # That a reviewer is looking at an application. It fades by itself, and blocks nobody.
  class Claim
    LASTS = 15.minutes

    # @param application [Application]
    def initialize(application)
      @application = application
    end

    # Takes it, or renews it; whoever has it already keeps it until it has faded. In one
    # statement, and without the decision's lock: looking must never keep a decision waiting.
    # Of what is with somebody outside nobody has to say so.
    #
    # @param user [User]
    # @return [void]
    def take(user)
      Application
        .awaiting_review
        .where(id: @application.id)
        .where(
          "claimed_by_id IS NULL OR claimed_by_id = :id OR claimed_at <= :faded",
          id: user.id,
          faded: LASTS.ago,
        )
        .update_all(claimed_by_id: user.id, claimed_at: Time.zone.now)
      @application.reload
    end

    # @return [Hash, nil] `{ user:, at: }`; nil when nobody is at it
    def as_json(*)
      at = @application.claimed_at
      return if at.nil? || at <= LASTS.ago || @application.claimed_by.nil?
      { user: UserSummarySerializer.new(@application.claimed_by, root: false).as_json, at: }
    end
  end
end
