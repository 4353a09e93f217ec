# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A chapter as admins send it, with every part made fit to be kept.
  class ChapterInput
    include ActiveModel::Model
    include ActiveModel::Attributes

    attribute :id, RecordId.new
    attribute :affiliation_id, RecordId.new
    attribute :name, PlainText.new
    attribute :group_id, RecordId.new
    attribute :group_name, PlainText.new
    attribute :board_id, RecordId.new
    attribute :board_name, PlainText.new
    attribute :summary, PlainText.new
    attribute :prompt, PlainText.new
    attribute :capacity
    attribute :is_open, :boolean, default: false
    attribute :leaders, PlainJson.new, default: -> { [] }

    # @param raw [Object] a hash as it came, or anything else
    # @return [ChapterInput]
    def self.from(raw)
      new(raw.is_a?(Hash) ? raw.to_h.stringify_keys.slice(*attribute_names) : {})
    end

    # @return [Array<String>] usernames in small letters, each once
    def leaders
      Array(super).grep(String).map(&:downcase).reject(&:blank?).uniq
    end

    # Empty is no limit. What is no number must be refused, not taken for one: 0 is.
    # @return [Integer, String, nil]
    def capacity
      given = super.presence
      given.is_a?(Enumerable) || given == true ? 0 : given
    end
  end
end
