# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A virtual group: a core group that is tied to a board and led by the group's owners.
  # Its name, whether one may ask to join, and what its leaders want to read are the
  # group's own (`full_name`, `allow_membership_requests`, `membership_request_template`):
  # kept once, they are the same on core's pages and on ours.
  class Chapter < ActiveRecord::Base
    self.table_name = "verified_members_chapters"

    NAME_MAX = 100
    SUMMARY_MAX = 500
    PROMPT_MAX = 1000
    CAPACITY_MAX = 100_000
    LEADERS_MAX = 20

    belongs_to :affiliation
    belongs_to :group, optional: true
    belongs_to :board, class_name: "Category", optional: true
    has_many :join_requests, dependent: :delete_all

    scope :active, -> { where(archived_at: nil) }
    # Those that readers hear of.
    scope :shown, -> { active.where(affiliation_id: Affiliation.enabled.select(:id)) }
    scope :ordered, -> { order(:position, :id) }

    validates :summary, length: { maximum: SUMMARY_MAX }
    validates :capacity, numericality: { only_integer: true, in: 1..CAPACITY_MAX }, allow_nil: true
    validates :group_id, uniqueness: true, if: :group_id_changed?
    validate :group_is_closed, if: -> { group && group_id_changed? }

    after_commit { CategoryRoles.changed(board) }

    # @return [String]
    def name
      group&.full_name.presence || group&.name.to_s
    end

    # @return [String] what leaders want to read in a request
    def prompt
      group&.membership_request_template.to_s
    end

    # @return [Boolean] whether one may ask to join at all
    def takes_requests?
      archived_at.nil? && !!group&.allow_membership_requests
    end

    # Counted anew: what the group keeps lags behind while others are being added.
    # @return [Integer]
    def member_count
      GroupUser.where(group_id:).where("user_id > 0").count
    end

    # @param newcomers [Integer]
    # @return [Boolean] whether so many more fit in
    def room?(newcomers = 1)
      capacity.nil? || member_count + newcomers <= capacity
    end

    private

    # Whoever could let themselves in would not have to ask.
    def group_is_closed
      errors.add(:group_id, :automatic_group) if group.automatic
      errors.add(:group_id, :open_group) if GroupRules.lets_itself_in?(group)
      errors.add(:group_id, :affiliation_group) if Affiliation.exists?(group_id:)
      errors.add(:group_id, :reviewer_group) if Affiliation.reviewed_by?(group)
    end
  end
end
