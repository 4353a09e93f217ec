# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An admin makes a chapter, or changes one.
  class SaveChapter
    include Service::Base

    params do
      attribute :chapter_id, :integer
      attribute :input, PlainJson.new
    end

    policy :can_manage
    model :existing, :find_existing, optional: true
    policy :known

    transaction do
      step :provide
      policy :accepted
      step :log
    end

    private

    def can_manage(guardian:)
      guardian.can_manage_chapters?
    end

    def find_existing(params:)
      Chapter.includes(:group, :affiliation).find_by(id: params.chapter_id) if params.chapter_id
    end

    def known(params:, existing:)
      params.chapter_id.nil? || existing
    end

    def provide(params:, existing:, guardian:)
      input = ChapterInput.from(params.input)
      context[:chapter] = Action::ProvideChapter.call(input:, existing:, by: guardian.user)
    rescue Action::Refused => refused
      context[:problems] = refused.problems
    end

    def accepted
      context[:problems].nil?
    end

    def log(chapter:, existing:, guardian:)
      StaffLog.new(guardian.user).chapter_changed(chapter, existing ? "update" : "create")
    end
  end
end
