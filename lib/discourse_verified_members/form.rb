# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Checks a form as admins wrote it, before any member sees it.
  class Form
    QUESTIONS_MAX = 30
    OPTIONS_MAX = 50
    ID = /\A[a-z][a-z0-9_]{0,31}\z/

    # @param questions [Object] what came in as the form, of any type
    def initialize(questions)
      @questions = questions
    end

    # @return [Array<String>] translated sentences, one per thing to mend; empty when sound
    def problems
      return [say(:not_a_list)] if !@questions.is_a?(Array)
      return [say(:too_many_questions, max: QUESTIONS_MAX)] if @questions.length > QUESTIONS_MAX

      found =
        @questions.each_with_index.filter_map { |question, index| problem(question, index + 1) }
      return found if found.any?

      ids = @questions.map { |question| question["id"] }
      ids.uniq.length == ids.length ? [] : [say(:same_id_twice)]
    end

    private

    def problem(question, number)
      return say(:not_a_question, number:) if !shape?(question)
      return say(:bad_id, number:) if !question["id"].match?(ID)
      return say(:bad_label, number:) if !question["label"].strip.length.between?(1, 200)
      return say(:bad_help, number:) if question["help"].length > 500
      return say(:bad_options, number:, max: OPTIONS_MAX) if !options?(question)
      say(:bad_limits, number:) if !limits?(question)
    end

    def shape?(question)
      question.is_a?(Hash) && question.except(*Question::MARKS).keys.sort == Question::KEYS.sort &&
        Question::MARKS.all? { |mark| [true, false].include?(question.fetch(mark, false)) } &&
        %w[id kind label help].all? { |key| question[key].is_a?(String) } &&
        Question::KINDS.include?(question["kind"]) &&
        [true, false].include?(question["required"]) && question["options"].is_a?(Array)
    end

    def options?(question)
      options = question["options"]
      return options.empty? if Question::CHOICE_KINDS.exclude?(question["kind"])

      options.length.between?(1, OPTIONS_MAX) && options.all? { |option| option?(option) } &&
        options.map { |option| option["id"] }.uniq.length == options.length
    end

    def option?(option)
      option.is_a?(Hash) && option.keys.sort == %w[id label] && option["id"].is_a?(String) &&
        option["id"].match?(ID) && option["label"].is_a?(String) &&
        option["label"].strip.length.between?(1, 200)
    end

    def limits?(question)
      limits = question.values_at("min", "max")
      return limits.none? if %w[choice boolean].include?(question["kind"])

      given = limits.compact
      given.all? { |limit| limit?(limit, question) } && given == given.sort
    end

    def limit?(limit, question)
      case question["kind"]
      when "date"
        Answer.day(limit).present?
      when "number"
        Answer.number(limit).present?
      when "year"
        limit.is_a?(Integer) && limit.between?(1, 9999)
      when "choices"
        limit.is_a?(Integer) && limit.between?(0, question["options"].length)
      else
        limit.is_a?(Integer) && limit.between?(0, Answer::TEXT_CAP[question["kind"]])
      end
    end

    def say(code, **values)
      I18n.t("verified_members.form.#{code}", **values)
    end
  end
end
