# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A zone as admins send it, with every part made fit to be kept.
  class ZoneInput
    include ActiveModel::Model
    include ActiveModel::Attributes

    # What people may do there; `unchanged` leaves what an adopted category has.
    ACCESSES = %w[everyone_reads members_only unchanged].freeze

    attribute :category_id, RecordId.new
    attribute :name, PlainText.new
    attribute :access, PlainText.new

    # @param raw [Object] a hash as it came, or anything else
    # @return [ZoneInput]
    def self.from(raw)
      new(raw.is_a?(Hash) ? raw.stringify_keys.slice(*attribute_names) : {})
    end
  end
end
