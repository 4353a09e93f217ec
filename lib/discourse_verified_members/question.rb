# frozen_string_literal: true

module DiscourseVerifiedMembers
  # One question of an affiliation's form, read from the form's JSON.
  class Question
    KINDS = %w[short_text long_text number year date choice choices boolean].freeze
    TEXT_KINDS = %w[short_text long_text].freeze
    CHOICE_KINDS = %w[choice choices].freeze
    KEYS = %w[id kind label help required min max options].freeze

    attr_reader :id, :kind, :label, :help, :required, :min, :max, :options

    # @param attributes [Hash] with the string keys {KEYS}
    def initialize(attributes)
      @id, @kind, @label, @help, @required, @min, @max, @options = attributes.values_at(*KEYS)
    end

    # @return [Array<String>] what may be answered to a `choice` or `choices`
    def option_ids
      options.map { |option| option["id"] }
    end

    def as_json(*)
      { id:, kind:, label:, help:, required:, min:, max:, options: }
    end
  end
end
