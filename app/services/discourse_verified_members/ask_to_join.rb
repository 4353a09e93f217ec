# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A member asks to join a chapter. Core's own pages show the request too.
  class AskToJoin
    include Service::Base

    params do
      attribute :chapter_id, :integer
      attribute :message, PlainText.new

      validates :chapter_id, presence: true
      validates :message, length: { maximum: JoinRequest::MESSAGE_MAX }
    end

    policy :can_ask
    model :chapter
    policy :can_see

    transaction do
      step :hold
      policy :not_a_member
      policy :none_open
      policy :message_given
      policy :nothing_in_the_way
      step :create_join_request
      step :mirror
    end

    step :tell_leaders

    private

    def can_ask(guardian:)
      guardian.can_ask_to_join?
    end

    def fetch_chapter(params:)
      Chapter.active.includes(:group, :affiliation).find_by(id: params.chapter_id)
    end

    def can_see(guardian:, chapter:)
      guardian.can_see_chapter?(chapter)
    end

    # The chapter, so that nobody becomes a member meanwhile; the person, so that two
    # requests at once do not both find that one more is allowed.
    def hold(chapter:, guardian:)
      chapter.lock!
      UserStat.lock.find_by(user_id: guardian.user.id)
    end

    def not_a_member(chapter:, guardian:)
      !GroupUser.exists?(group_id: chapter.group_id, user: guardian.user)
    end

    def none_open(chapter:, guardian:)
      !chapter.join_requests.pending.exists?(user: guardian.user)
    end

    def message_given(chapter:, params:)
      chapter.prompt.blank? || params.message.present?
    end

    def nothing_in_the_way(chapter:, guardian:)
      context[:obstacle] = JoinRules.new(guardian.user, [chapter]).obstacle_to(chapter)
      context[:obstacle].nil?
    end

    def create_join_request(chapter:, guardian:, params:)
      context[:join_request] = chapter.join_requests.create!(
        user: guardian.user,
        message: params.message.to_s,
        asked_at: Time.zone.now,
      )
    end

    def mirror(chapter:, guardian:, params:)
      mirrored = { group_id: chapter.group_id, user: guardian.user }
      GroupRequest.where(mirrored).first_or_create!(reason: params.message.to_s)
    end

    def tell_leaders(join_request:)
      Jobs.enqueue(Jobs::DiscourseVerifiedMembers::TellLeaders, join_request_id: join_request.id)
    end
  end
end
