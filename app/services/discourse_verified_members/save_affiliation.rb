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
      attribute :form, default: -> { [] }
      attribute :reason_templates, default: -> { [] }

      validates :name, :label, :icon, :color, presence: true

      def columns
        slice(:name, :label, :icon, :color, :form, :reason_templates).merge(
          description: description.to_s,
          enabled: !!enabled,
        )
      end
    end

    policy :can_manage
    model :affiliation, :find_or_build_affiliation
    transaction do
      model :group, :provide_group
      model :badge, :provide_badge, optional: true
      step :assign
      policy :sound
      step :save
      step :log
    end

    private

    def can_manage(guardian:)
      guardian.can_manage_affiliations?
    end

    def find_or_build_affiliation(params:)
      return Affiliation.find_by(id: params.affiliation_id) if params.affiliation_id
      Affiliation.new(position: (Affiliation.maximum(:position) || -1) + 1)
    end

    def provide_group(params:, affiliation:)
      return affiliation.group if affiliation.group && params.group_id.nil? && params.group_name.blank?
      Action::ProvideGroup.call(
        id: params.group_id,
        name: params.group_name,
        full_name: params.name,
      )
    end

    def provide_badge(params:, affiliation:)
      return if !params.with_badge
      return affiliation.badge if affiliation.badge && params.badge_id.nil?
      Action::ProvideBadge.call(id: params.badge_id, name: params.name, icon: params.icon)
    end

    def assign(affiliation:, params:, group:, badge:)
      affiliation.assign_attributes(**params.columns, group:, badge:)
    end

    def sound(affiliation:)
      affiliation.valid?
    end

    def save(affiliation:)
      context[:created] = affiliation.new_record?
      affiliation.save!
    end

    def log(affiliation:, guardian:, created:)
      log = StaffLog.new(guardian.user)
      created ? log.affiliation_created(affiliation) : log.affiliation_updated(affiliation)
    end
  end
end
