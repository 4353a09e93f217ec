# frozen_string_literal: true

module DiscourseVerifiedMembers
  # One answer, checked against its question.
  #
  # The same rules run in the member's browser (`lib/answer-rules.ts`); both are
  # held to one table of cases, and both say the same words.
  class Answer
    TEXT_CAP = { "short_text" => 200, "long_text" => 5000 }.freeze
    NUMBER_CAP = 10**12
    YEAR_MIN = 1900
    YEARS_AHEAD = 10
    DAY = /\A\d{4}-\d{2}-\d{2}\z/

    # @param value [Object]
    # @return [Date, nil] the day that `value` names as `YYYY-MM-DD`, if there is such a day
    def self.day(value)
      Date.iso8601(value) if value.is_a?(String) && value.match?(DAY)
    rescue Date::Error
      nil
    end

    # @param value [Object]
    # @return [Numeric, nil] `value` if it is a number that the form can carry
    def self.number(value)
      case value
      when Integer, Float
        value if value.to_f.finite? && value.abs <= NUMBER_CAP
      end
    end

    # What is wrong with the answer: a key below `js.verified_members.answers`, or nil.
    attr_reader :problem
    # What the words need: `{ min: }`, `{ max: }` or nothing.
    attr_reader :limits

    # @param question [Question]
    # @param raw [Object] what the member sent, of any type
    def initialize(question, raw)
      @question = question
      @raw = raw.is_a?(String) ? raw.strip : raw
      @limits = {}
      @problem = blank? ? (:required if question.required) : check
    end

    # @return [String, Numeric, Boolean, Array<String>, nil] what is kept
    def value
      blank? ? nil : @raw
    end

    # @return [String, nil] what is wrong, in the current locale
    def message
      I18n.t("js.verified_members.answers.#{problem}", **limits) if problem
    end

    private

    # Someone who must agree has not answered with a no.
    def blank?
      @raw.nil? || @raw == "" || @raw == [] || (@question.kind == "boolean" && @raw == false)
    end

    def check
      case @question.kind
      when "short_text", "long_text"
        check_text
      when "number"
        self.class.number(@raw) ? within(@raw, :too_small, :too_large) : :not_a_number
      when "year"
        check_year
      when "date"
        check_day
      when "choice"
        :not_an_option if @question.option_ids.exclude?(@raw)
      when "choices"
        check_choices
      when "boolean"
        :not_yes_or_no if @raw != true
      end
    end

    def check_text
      return :not_text if !@raw.is_a?(String) || @raw.include?("\0")
      within(@raw.length, :too_short, :too_long, max: TEXT_CAP[@question.kind])
    end

    def check_year
      return :not_a_year if !@raw.is_a?(Integer)
      within(@raw, :too_small, :too_large, min: YEAR_MIN, max: Time.zone.today.year + YEARS_AHEAD)
    end

    def check_day
      return :not_a_date if !self.class.day(@raw)
      within(@raw, :too_early, :too_late)
    end

    def check_choices
      return :not_an_option if !@raw.is_a?(Array) || @raw.uniq.length != @raw.length
      return :not_an_option if !(@raw - @question.option_ids).empty?
      within(@raw.length, :too_few, :too_many)
    end

    # Days compare as text, since they are written year first.
    def within(size, below, above, min: nil, max: nil)
      min = @question.min || min
      max = @question.max || max
      return refuse(below, min:) if min && size < min
      refuse(above, max:) if max && size > max
    end

    def refuse(code, **limits)
      @limits = limits
      code
    end
  end
end
