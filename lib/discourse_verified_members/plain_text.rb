# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Text as people send it, made fit to be kept: without broken bytes, NULs and
  # surrounding space. What is no text at all becomes nil.
  class PlainText < ActiveModel::Type::String
    private

    def cast_value(value)
      value.scrub("").delete("\0").strip if value.is_a?(String)
    end
  end
end
