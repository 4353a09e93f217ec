# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An admin ends a chapter: nobody can ask any more, and whoever has asked is told why.
  # Its members stay in the group.
  class ArchiveChapter
    include Service::Base

    params do
      attribute :chapter_id, :integer
      attribute :message, PlainText.new

      validates :chapter_id, presence: true
      validates :message, length: { maximum: JoinRequest::REASON_MAX }
    end

    policy :can_manage
    model :chapter

    transaction do
      step :hold
      step :close_requests
      step :archive
      step :log
    end

    step :tell_askers

    private

    def can_manage(guardian:)
      guardian.can_manage_chapters?
    end

    def fetch_chapter(params:)
      Chapter.active.includes(:group).find_by(id: params.chapter_id)
    end

    def hold(chapter:)
      chapter.lock!
    end

    def close_requests(chapter:, params:, guardian:)
      context[:closed] = chapter.join_requests.pending.lock.includes(:user).order(:id).to_a
      context[:closed].each do |request|
        request.close!(:closed, by: guardian.user, reason: params.message.presence)
      end
    end

    def archive(chapter:)
      chapter.update!(archived_at: Time.zone.now)
      chapter.group&.update!(allow_membership_requests: false)
    end

    def log(chapter:, guardian:)
      StaffLog.new(guardian.user).chapter_changed(chapter, "archive")
    end

    def tell_askers(closed:)
      closed.each { |request| Notifier.join_closed(request) }
    end
  end
end
