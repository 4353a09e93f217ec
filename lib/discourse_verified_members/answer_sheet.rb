# frozen_string_literal: true

module DiscourseVerifiedMembers
  # All answers to one form, checked together.
  class AnswerSheet
    # @param questions [Array<Question>]
    # @param raw [Object] what the member sent: a Hash of answers by question id
    def initialize(questions, raw)
      @well_formed = raw.is_a?(Hash)
      given = @well_formed ? raw.stringify_keys : {}
      @answers =
        questions.to_h { |question| [question.id, Answer.new(question, given[question.id])] }
    end

    def valid?
      @well_formed && problems.empty?
    end

    # @return [Hash{String => String}] translated messages by question id
    def problems
      @answers.transform_values(&:message).compact
    end

    # @return [Hash{String => Object}] what is kept, by question id; answers to
    #   questions that the form does not have are dropped
    def values
      @answers.transform_values(&:value)
    end
  end
end
