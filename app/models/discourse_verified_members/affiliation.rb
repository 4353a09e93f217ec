# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A kind of membership that can be verified, and everything about it that
  # admins may change: what it is called, how its label looks, what is asked.
  class Affiliation < ActiveRecord::Base
    self.table_name = "verified_members_affiliations"

    include AffiliationRules

    LABEL_MAX = 12
    AUTHORITY_MAX = 100
    REASON_TEMPLATES_MAX = 20
    APPROVALS = 1..3
    DAYS_TO_ANSWER = 1..365
    COLOR = /\A\h{6}\z/
    ICON = /\A[a-z0-9][a-z0-9-]*\z/

    belongs_to :group
    belongs_to :badge, optional: true
    belongs_to :zone, class_name: "Category", optional: true
    # Its members review as staff does, and need not be staff.
    belongs_to :reviewer_group, class_name: "Group", optional: true
    has_many :chapters, dependent: :restrict_with_error
    has_many :applications, dependent: :restrict_with_error
    has_many :verifications, dependent: :restrict_with_error

    # Who may ask to join its chapters.
    enum :joining, { anyone: 0, applicants: 1, verified: 2 }

    # Whether applicants attach files.
    enum :evidence, { off: 0, optional: 1, required: 2 }, prefix: true

    scope :enabled, -> { where(enabled: true) }
    scope :ordered, -> { order(:position, :id) }

    # Adds `pending_count` and `verified_count`, whatever the number of affiliations in one query.
    scope :with_counts,
          -> do
            of_each = "affiliation_id = #{quoted_table_name}.id"
            pending = Application.pending.where(of_each).select("COUNT(*)")
            verified = Verification.live.where(of_each).select("COUNT(*)")
            select(
              arel_table[Arel.star],
              "(#{pending.to_sql}) AS pending_count",
              "(#{verified.to_sql}) AS verified_count",
            )
          end

    # @param group [Group] a new one has no id, as an affiliation that staff alone reviews has
    #   no group
    # @return [Boolean] whether its members review anything
    def self.reviewed_by?(group)
      group.persisted? && exists?(reviewer_group_id: group.id)
    end

    before_validation { self.color = color.to_s.delete_prefix("#").downcase }

    validates :name, presence: true, length: { maximum: 100 }
    validates :name, uniqueness: { case_sensitive: false }
    validates :label, presence: true, length: { maximum: LABEL_MAX }
    validates :description, length: { maximum: 2000 }
    validates :authority, length: { maximum: AUTHORITY_MAX }
    validates :icon, format: { with: ICON }, length: { maximum: 60 }
    validates :color, format: { with: COLOR }
    validates :group_id, uniqueness: true
    validates :badge_id, uniqueness: true, allow_nil: true
    validates :zone_id, uniqueness: true, allow_nil: true
    validates :approvals_required, inclusion: { in: APPROVALS }
    validates :answer_return_within_days, inclusion: { in: DAYS_TO_ANSWER }
    validates :target_days, inclusion: { in: Target::DAYS }
    validate :holders_keep_what_they_have, on: :update
    validate :group_is_closed, if: -> { group && (new_record? || group_id_changed?) }
    validate :reviewers_are_chosen, if: :reviewer_group_id_changed?
    validate :form_is_sound
    validate :templates_are_sound

    after_update { Reviewers.let_go(self) if saved_change_to_reviewer_group_id? }

    after_commit do
      AffiliationCache.clear
      CategoryRoles.changed(zone)
    end

    # @return [Array<Question>] the questions of the form, in order
    def questions
      Array(form).map { |attributes| Question.new(attributes) }
    end

    # @return [Array<Question>] those that are asked again when a verification is renewed
    def renewal_questions
      questions.select(&:at_renewal)
    end

    private

    # Memberships and badges that were given stay where they were given: with another
    # group or badge, ending a verification would no longer take them back.
    def holders_keep_what_they_have
      given = { group_id: Group, badge_id: Badge }
      lost =
        given.select do |attribute, kind|
          attribute_changed?(attribute) && kind.exists?(attribute_was(attribute))
        end
      return if lost.empty? || !verifications.live.exists?

      lost.each_key { |attribute| errors.add(attribute, :in_use) }
    end

    # Whoever could let themselves into the group would have the rights
    # without the check.
    def group_is_closed
      errors.add(:group_id, :automatic_group) if group.automatic
      errors.add(:group_id, :open_group) if GroupRules.lets_itself_in?(group)
      errors.add(:group_id, :chapter_group) if Chapter.exists?(group_id:)
      errors.add(:group_id, :reviewer_group) if self.class.reviewed_by?(group)
    end

    # Whoever could let themselves in, or comes in by being verified or by asking to join,
    # would decide without having been chosen for it.
    def reviewers_are_chosen
      return if reviewer_group_id.nil?
      return errors.add(:reviewer_group_id, :invalid) if reviewer_group.nil?

      errors.add(:reviewer_group_id, :automatic_group) if reviewer_group.automatic
      errors.add(:reviewer_group_id, :open_group) if GroupRules.lets_itself_in?(reviewer_group)
      errors.add(:reviewer_group_id, :membership_group) if brings_members?(reviewer_group)
    end

    def brings_members?(group)
      group == self.group || self.class.exists?(group:) || Chapter.exists?(group:)
    end

    def form_is_sound
      Form.new(form).problems.each { |problem| errors.add(:form, problem) }
    end

    def templates_are_sound
      %i[reason_templates decline_templates return_templates].each do |attribute|
        errors.add(attribute, :invalid) if !sound_templates?(public_send(attribute))
      end
    end

    def sound_templates?(templates)
      templates.is_a?(Array) && templates.length <= REASON_TEMPLATES_MAX &&
        templates.all? do |template|
          template.is_a?(Hash) && template.keys.sort == %w[text title] &&
            template["title"].is_a?(String) && template["title"].strip.length.between?(1, 100) &&
            template["text"].is_a?(String) &&
            template["text"].strip.length.between?(1, Application::REASON_MAX)
        end
    end
  end
end
