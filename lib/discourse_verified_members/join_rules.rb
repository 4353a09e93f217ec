# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Whether somebody may ask to join chapters, and what is in the way. Reads what it needs
  # for all of them at once.
  class JoinRules
    # @param user [User] who has asked, or is to be put in by hand
    # @param chapter [Chapter]
    # @return [Boolean] whether they may be a member: rules change, and so do people
    def self.fit?(user, chapter)
      user.active? && !user.suspended? && chapter.affiliation.enabled &&
        new(user, [chapter]).standing_obstacle(chapter.affiliation).nil?
    end

    # @param user [User, nil] nil for a visitor
    # @param chapters [Array<Chapter>] with their groups and affiliations
    # @param member_counts [Hash{Integer => Integer}, nil] by group id, where they are known
    def initialize(user, chapters, member_counts: nil)
      @user = user
      @chapters = chapters
      @member_counts = member_counts
    end

    # @param chapter [Chapter] one of those given
    # @return [Hash, nil] `{ kind: }` and what belongs to it (`until:`, `max:`); nil when
    #   nothing is in the way
    def obstacle_to(chapter)
      return { kind: "closed" } if !chapter.takes_requests?
      return logged_out_obstacle(chapter) if @user.nil? || @user.anonymous? || @user.staged?
      return { kind: "silenced" } if @user.silenced?

      standing_obstacle(chapter.affiliation) || chapter_obstacle(chapter)
    end

    # @param affiliation [Affiliation]
    # @return [Hash, nil] as {#obstacle_to}, for all of its chapters
    def standing_obstacle(affiliation)
      standing = standings.of(affiliation.id)
      return if affiliation.anyone? || standing == "verified"
      if affiliation.verified?
        return { kind: standing == "applicant" ? "being_checked" : "not_verified" }
      end

      { kind: "not_applied" } if standing != "applicant"
    end

    private

    # Nobody is to log in for what they would then find full.
    def logged_out_obstacle(chapter)
      { kind: room?(chapter) ? "log_in" : "full" }
    end

    def chapter_obstacle(chapter)
      ask_again_at = declined_at[chapter.id]&.+(cool_down)
      return { kind: "cooling_down", until: ask_again_at } if ask_again_at&.future?
      return { kind: "full" } if !room?(chapter)

      { kind: "too_many_open", max: open_max } if open_count >= open_max
    end

    def room?(chapter)
      return chapter.room? if @member_counts.nil?
      chapter.capacity.nil? || @member_counts.fetch(chapter.group_id, 0) < chapter.capacity
    end

    def standings
      @standings ||= Standings.new(@user)
    end

    def declined_at
      @declined_at ||=
        JoinRequest
          .declined
          .where(user: @user, chapter_id: @chapters.map(&:id))
          .where("decided_at > ?", cool_down.ago)
          .group(:chapter_id)
          .maximum(:decided_at)
    end

    def open_count
      @open_count ||= JoinRequest.pending.where(user: @user).count
    end

    def cool_down
      SiteSetting.verified_members_ask_again_after_days.days
    end

    def open_max
      SiteSetting.verified_members_max_open_join_requests
    end
  end
end
