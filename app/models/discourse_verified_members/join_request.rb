# frozen_string_literal: true

module DiscourseVerifiedMembers
  # One member's request to join one chapter. While it is open, a core GroupRequest
  # mirrors it; see {Mirror} for how the two stay one.
  class JoinRequest < ActiveRecord::Base
    self.table_name = "verified_members_join_requests"

    MESSAGE_MAX = 2000
    REASON_MAX = 1000

    enum :state, { pending: 0, accepted: 1, declined: 2, withdrawn: 3, closed: 4 }, scopes: true

    # Every step that exists, by the state it starts from.
    TRANSITIONS = {
      "pending" => %w[accepted declined withdrawn closed],
      "accepted" => [],
      "declined" => [],
      "withdrawn" => [],
      "closed" => [],
    }.freeze

    belongs_to :chapter
    belongs_to :user
    belongs_to :decided_by, class_name: "User", optional: true
    belongs_to :moved_from, class_name: "Chapter", optional: true

    # `closed` is one of the states; this is all of those that are no longer open.
    scope :ended, -> { where.not(state: :pending) }

    # @param state [String, Symbol]
    # @return [Boolean]
    def may_become?(state)
      TRANSITIONS.fetch(self.state).include?(state.to_s)
    end

    # Ends the request, and what mirrors it on core's pages. Belongs in a transaction.
    #
    # @param state [String, Symbol] one that {TRANSITIONS} allows from here
    # @param by [User, nil] who decided; nil when nobody in particular did
    # @param reason [String, nil] what the asker is told
    # @return [void]
    def close!(state, by: nil, reason: nil)
      raise ArgumentError, "#{self.state} cannot become #{state}" if !may_become?(state)

      update!(state:, reason:, decided_by: by, decided_at: Time.zone.now)
      GroupRequest.where(group_id: chapter.group_id, user_id:).delete_all
    end
  end
end
