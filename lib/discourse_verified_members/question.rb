# frozen_string_literal: true

module DiscourseVerifiedMembers
  # One question of an affiliation's form, read from the form's JSON.
  class Question
    KINDS = %w[short_text long_text number year date choice choices boolean].freeze
    TEXT_KINDS = %w[short_text long_text].freeze
    CHOICE_KINDS = %w[choice choices].freeze
    KEYS = %w[id kind label help required min max options].freeze
    # Whether its answer may be shown to whom the affiliation has asked about it.
    ON_SHEET = "on_sheet"
    # Whether it is asked again when a verification is renewed.
    AT_RENEWAL = "at_renewal"
    # What may be left out where it is false.
    MARKS = [ON_SHEET, AT_RENEWAL].freeze

    attr_reader :id, :kind, :label, :help, :required, :min, :max, :options, :on_sheet, :at_renewal

    # @param attributes [Hash] with the string keys {KEYS}, and those of {MARKS} that
    #   are not false
    def initialize(attributes)
      @id, @kind, @label, @help, @required, @min, @max, @options = attributes.values_at(*KEYS)
      @on_sheet, @at_renewal = attributes.values_at(*MARKS).map(&:present?)
    end

    # @return [Array<String>] what may be answered to a `choice` or `choices`
    def option_ids
      options.map { |option| option["id"] }
    end

    def as_json(*)
      { id:, kind:, label:, help:, required:, min:, max:, options:, on_sheet:, at_renewal: }
    end
  end
end
