# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The id of a record as people send it. What is no id becomes nil; to Rails' own
  # integers `true` would be 1.
  class RecordId < ActiveModel::Type::Value
    DIGITS = /\A\d{1,18}\z/

    private

    def cast_value(value)
      value.to_i if (value.is_a?(Integer) || value.is_a?(String)) && DIGITS.match?(value.to_s)
    end
  end
end
