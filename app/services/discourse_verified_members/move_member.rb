# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An admin moves a member from one chapter to another of the same affiliation. Where they
  # were stays in their history, and in that of both groups.
  class MoveMember
    include Service::Base

    params do
      attribute :chapter_id, :integer
      attribute :to_chapter_id, :integer
      attribute :username, PlainText.new

      validates :chapter_id, :to_chapter_id, :username, presence: true
    end

    policy :can_manage
    model :from
    model :to
    model :user
    policy :another_chapter

    transaction do
      step :hold
      policy :is_a_member
      policy :room_left
      step :record
      step :leave
      step :let_in
      step :log
    end

    step :tell_member

    private

    def can_manage(guardian:)
      guardian.can_manage_chapters?
    end

    def fetch_from(params:)
      Chapter.active.includes(:group).find_by(id: params.chapter_id)
    end

    def fetch_to(params:, from:)
      Chapter
        .active
        .includes(:group)
        .find_by(id: params.to_chapter_id, affiliation_id: from.affiliation_id)
    end

    def fetch_user(params:)
      User.human_users.find_by(username_lower: params.username.downcase)
    end

    def another_chapter(from:, to:)
      from.id != to.id
    end

    # Always the older one first: two that cross would otherwise wait for each other.
    def hold(from:, to:)
      [from, to].sort_by(&:id).each(&:lock!)
    end

    def is_a_member(from:, user:)
      GroupUser.exists?(group_id: from.group_id, user:)
    end

    def room_left(to:, user:)
      GroupUser.exists?(group_id: to.group_id, user:) || to.room?
    end

    # What they may have asked of the other chapter is answered by this.
    def record(from:, to:, user:, guardian:)
      open = to.join_requests.pending.find_by(user:)
      request = open || to.join_requests.create!(user:, asked_at: Time.zone.now)
      request.chapter = to
      request.update!(moved_from: from)
      request.close!(:accepted, by: guardian.user)
      context[:join_request] = request
    end

    def leave(from:, user:, guardian:)
      from.group.remove(user)
      GroupActionLogger.new(guardian.user, from.group).log_remove_user_from_group(user)
    end

    def let_in(to:, user:, guardian:)
      return if GroupUser.exists?(group_id: to.group_id, user:)

      to.group.add(user)
      GroupActionLogger.new(guardian.user, to.group).log_add_user_to_group(user)
    end

    def log(from:, to:, user:, guardian:)
      StaffLog.new(guardian.user).member_moved(from, to, user)
    end

    def tell_member(join_request:)
      Notifier.chapter_moved(join_request)
    end
  end
end
