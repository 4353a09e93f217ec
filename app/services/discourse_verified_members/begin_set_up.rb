# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An admin begins a set-up with a preset: its affiliation is made, or found where it
  # has been made before.
  class BeginSetUp
    include Service::Base

    params do
      attribute :preset_id, PlainText.new
      validates :preset_id, presence: true
    end

    policy :can_manage
    model :preset

    # Sent twice at once, the second finds what the first has made.
    lock(:preset_id) do
      transaction do
        step :provide
        policy :accepted
      end
    end

    private

    def can_manage(guardian:)
      guardian.can_manage_affiliations?
    end

    def fetch_preset(params:)
      Preset.find(params.preset_id)
    end

    def provide(preset:, guardian:)
      context[:affiliation] = existing(preset)
      return if context[:affiliation]

      context[:saving] = SaveAffiliation.call(
        guardian:,
        params: preset.affiliation.merge("preset_id" => preset.id),
      )
      context[:affiliation] = context[:saving][:affiliation]
    end

    # One of the same name was made from the preset before that was kept.
    def existing(preset)
      Affiliation.find_by(preset_id: preset.id) ||
        Affiliation
          .find_by(name: preset.affiliation["name"])
          &.tap { |found| found.update!(preset_id: preset.id) if found.preset_id.nil? }
    end

    def accepted
      context[:saving].nil? || context[:saving].success?
    end
  end
end
