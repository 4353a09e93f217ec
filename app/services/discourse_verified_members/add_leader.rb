# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An admin puts one more member at the head of a chapter.
  class AddLeader
    include Service::Base

    params do
      attribute :chapter_id, :integer
      attribute :username, PlainText.new

      validates :chapter_id, presence: true
      validates :username, presence: true
    end

    policy :can_manage
    model :chapter
    model :user
    policy :group_is_there

    transaction do
      step :appoint
      step :log
    end

    private

    def can_manage(guardian:)
      guardian.can_manage_chapters?
    end

    def fetch_chapter(params:)
      Chapter.active.includes(:group).find_by(id: params.chapter_id)
    end

    def fetch_user(params:)
      User.human_users.find_by(username_lower: params.username.downcase)
    end

    def group_is_there(chapter:)
      !chapter.group.nil?
    end

    def appoint(chapter:, user:, guardian:)
      Action::AppointLeader.call(group: chapter.group, user:, by: guardian.user)
    end

    def log(chapter:, user:, guardian:)
      StaffLog.new(guardian.user).chapter_changed(chapter, "lead", leader: user.username)
    end
  end
end
