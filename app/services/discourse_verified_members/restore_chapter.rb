# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An admin brings an archived chapter back. It takes requests again when somebody leads it.
  class RestoreChapter
    include Service::Base

    params do
      attribute :chapter_id, :integer
      validates :chapter_id, presence: true
    end

    policy :can_manage
    model :chapter
    policy :group_is_there

    transaction do
      step :restore
      step :log
    end

    private

    def can_manage(guardian:)
      guardian.can_manage_chapters?
    end

    def fetch_chapter(params:)
      Chapter.where.not(archived_at: nil).includes(:group).find_by(id: params.chapter_id)
    end

    def group_is_there(chapter:)
      !chapter.group.nil?
    end

    def restore(chapter:)
      chapter.update!(archived_at: nil)
      chapter.group.update!(allow_membership_requests: led?(chapter))
      Mirror.repair(Chapter.where(id: chapter.id))
    end

    def led?(chapter)
      GroupUser.exists?(group_id: chapter.group_id, owner: true)
    end

    def log(chapter:, guardian:)
      StaffLog.new(guardian.user).chapter_changed(chapter, "restore")
    end
  end
end
