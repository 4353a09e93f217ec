# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An admin makes or changes the chapters of an affiliation at once: all of them, or none.
  class SetUpChapters
    include Service::Base

    CHAPTERS_MAX = 100

    params do
      attribute :affiliation_id, :integer
      attribute :chapters, PlainJson.new

      validates :affiliation_id, presence: true
      validate :chapters_are_a_list

      def chapters_are_a_list
        return if chapters.is_a?(Array) && chapters.length <= CHAPTERS_MAX
        errors.add(:base, I18n.t("verified_members.errors.chapters_list", max: CHAPTERS_MAX))
      end
    end

    policy :can_manage
    model :affiliation

    transaction do
      step :hold
      step :provide
      policy :accepted
      step :log
    end

    private

    def can_manage(guardian:)
      guardian.can_manage_chapters?
    end

    def fetch_affiliation(params:)
      Affiliation.find_by(id: params.affiliation_id)
    end

    # Sent twice at once, the second finds what the first has made.
    def hold(affiliation:)
      affiliation.lock!
    end

    def provide(affiliation:, params:, guardian:)
      context[:problems] = {}
      context[:chapters] = params.chapters.each_with_index.filter_map do |raw, place|
        input = ChapterInput.from(raw)
        input.affiliation_id = affiliation.id
        existing = affiliation.chapters.find_by(id: input.id) if input.id
        Action::ProvideChapter.call(input:, existing:, by: guardian.user)
      rescue Action::Refused => refused
        context[:problems].merge!(refused.problems.transform_keys { |field| "#{place}.#{field}" })
        nil
      end
    end

    def accepted
      context[:problems].empty?
    end

    def log(chapters:, guardian:)
      log = StaffLog.new(guardian.user)
      chapters.each do |chapter|
        log.chapter_changed(chapter, chapter.previously_new_record? ? "create" : "update")
      end
    end
  end
end
