# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Lists and hashes as people send them, with every text in them made fit to be kept.
  class PlainJson < ActiveModel::Type::Value
    TEXT = PlainText.new

    private

    def cast_value(value)
      case value
      when Hash
        value.to_h { |key, inner| [TEXT.cast(key.to_s), cast_value(inner)] }
      when Array
        value.map { |inner| cast_value(inner) }
      when String
        TEXT.cast(value)
      else
        value
      end
    end
  end
end
