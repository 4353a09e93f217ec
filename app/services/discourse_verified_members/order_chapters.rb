# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An admin says in which order chapters are shown.
  class OrderChapters
    include Service::Base

    CHAPTERS_MAX = 1000

    params do
      attribute :ids, :array, default: -> { [] }
      validates :ids, length: { in: 1..CHAPTERS_MAX }
    end

    policy :can_manage

    transaction { step :order }

    private

    def can_manage(guardian:)
      guardian.can_manage_chapters?
    end

    # Those that are not named keep their order, after the others.
    def order(params:)
      wanted = params.ids.map(&:to_s)
      Chapter
        .ordered
        .to_a
        .sort_by
        .with_index { |chapter, index| [wanted.index(chapter.id.to_s) || wanted.length, index] }
        .each_with_index do |chapter, position|
          chapter.update!(position:) if chapter.position != position
        end
    end
  end
end
