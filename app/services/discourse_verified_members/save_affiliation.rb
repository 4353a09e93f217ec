# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An admin sets up or changes a kind of membership, and with it the group that
  # carries its rights and, if wanted, a badge: made, or adopted when they exist.
  class SaveAffiliation
    include Service::Base

    params do
      attribute :affiliation_id, :integer
      attribute :name, PlainText.new
      attribute :label, PlainText.new
      attribute :description, PlainText.new
      attribute :icon, PlainText.new
      attribute :color, PlainText.new
      attribute :enabled, :boolean, default: true
      attribute :group_id, :integer
      attribute :group_name, PlainText.new
      attribute :with_badge, :boolean, default: false
      attribute :badge_id, :integer
      attribute :form, PlainJson.new, default: -> { [] }
      attribute :reason_templates, PlainJson.new, default: -> { [] }
      attribute :return_templates, PlainJson.new, default: -> { [] }
      attribute :approvals_required, :integer, default: 1
      attribute :answer_return_within_days, :integer, default: 14
      attribute :target_days, :integer, default: 3
      attribute :authority, PlainText.new
      attribute :evidence, PlainText.new, default: "off"
      attribute :joining, PlainText.new, default: "verified"
      attribute :reviewer_group_id, RecordId.new
      attribute :decline_templates, PlainJson.new, default: -> { [] }
      attribute :preset_id, PlainText.new
      AffiliationRules::DEFAULTS.each do |name, default|
        attribute name, default.in?([true, false]) ? :boolean : :integer, default:
      end

      validates :name, :label, :icon, :color, presence: true
      validates :approvals_required, inclusion: { in: Affiliation::APPROVALS }
      validates :answer_return_within_days, inclusion: { in: Affiliation::DAYS_TO_ANSWER }
      validates :target_days, inclusion: { in: Target::DAYS }
      validates :evidence, inclusion: { in: Affiliation.evidences.keys }
      validates :joining, inclusion: { in: Affiliation.joinings.keys }

      def columns
        slice(
          :name,
          :label,
          :icon,
          :color,
          :form,
          :evidence,
          :reason_templates,
          :return_templates,
          :approvals_required,
          :answer_return_within_days,
          :target_days,
          :joining,
          :reviewer_group_id,
          :decline_templates,
          *AffiliationRules::DEFAULTS.keys,
        ).merge(description: description.to_s, authority: authority.to_s, enabled: !!enabled)
      end
    end

    policy :can_manage
    model :existing, :find_existing, optional: true
    policy :known

    transaction do
      model :group, :provide_group
      model :badge, :provide_badge, optional: true
      model :affiliation, :fill_in_affiliation
      step :save
      step :log
    end

    step :give_badge

    private

    def can_manage(guardian:)
      guardian.can_manage_affiliations?
    end

    def find_existing(params:)
      Affiliation.find_by(id: params.affiliation_id) if params.affiliation_id
    end

    def known(params:, existing:)
      params.affiliation_id.nil? || existing
    end

    def provide_group(params:, existing:)
      return existing.group if existing&.group && params.group_id.nil? && params.group_name.blank?

      Action::ProvideGroup.call(
        id: params.group_id,
        name: params.group_name,
        full_name: params.name,
      )
    end

    def provide_badge(params:, existing:)
      return if !params.with_badge
      return existing.badge if existing&.badge && params.badge_id.nil?

      Action::ProvideBadge.call(id: params.badge_id, name: params.name, icon: params.icon)
    end

    def fill_in_affiliation(existing:, params:, group:, badge:)
      affiliation =
        existing || Affiliation.new(position: (Affiliation.maximum(:position) || -1) + 1)
      affiliation.assign_attributes(**params.columns, group:, badge:)
      affiliation.preset_id ||= params.preset_id
      affiliation
    end

    def save(affiliation:)
      affiliation.save!
    end

    def log(affiliation:, guardian:, existing:)
      log = StaffLog.new(guardian.user)
      existing ? log.affiliation_updated(affiliation) : log.affiliation_created(affiliation)
    end

    # Turned on late, it is for those too who are verified already.
    def give_badge(affiliation:, guardian:)
      drift = Drift::MissingBadges.new(affiliation)
      if drift.any?
        MendDrift.call(guardian:, params: { kind: drift.kind, affiliation_id: affiliation.id })
      end
    end
  end
end
