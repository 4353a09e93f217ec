# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Who may do what.
  module GuardianExtension
    # @return [Boolean] whether this person may ask to be verified at all
    def can_apply_for_verification?
      authenticated? && !@user.anonymous? && !@user.staged?
    end

    # Somebody may keep the profile to themselves and still write in public.
    #
    # @param user [User] whose labels they are
    # @param post [Post, nil] under whose author's avatar they stand
    # @return [Boolean] whether this person may know who checked, when and how
    def can_see_verified_labels?(user, post: nil)
      can_see_profile?(user) || (post&.user_id == user.id && can_see?(post))
    end

    # Asked anew each time: who leaves the reviewer group has nothing left to do here.
    # @return [ActiveRecord::Relation] the affiliations whose applications this person reads
    #   and decides
    def reviewed_affiliations
      affiliations = DiscourseVerifiedMembers::Affiliation.all
      return affiliations if is_staff?
      return affiliations.none if !authenticated? || @user.staged?
      return affiliations.none if @user.suspended? || @user.silenced?
      affiliations.where(reviewer_group_id: GroupUser.where(user: @user).select(:group_id))
    end

    # @return [Boolean] whether this person may read any applications at all
    def can_review_verifications?
      is_staff? || reviewed_affiliations.exists?
    end

    # @param affiliation_id [Integer]
    # @return [Boolean] whether this person may read its applications
    def can_review_affiliation?(affiliation_id)
      is_staff? || reviewed_affiliations.exists?(id: affiliation_id)
    end

    # @param application [DiscourseVerifiedMembers::Application]
    # @return [Boolean] nobody decides on their own application
    def can_decide_verification?(application)
      reviews_of_others?(application)
    end

    # @param application [DiscourseVerifiedMembers::Application]
    # @return [Boolean] whether a word of theirs is still missing in the present round, or
    #   would end it
    def can_give_verdict?(application)
      application.pending? && can_decide_verification?(application) &&
        (application.verdict_of(@user).nil? || application.enough_approvals?)
    end

    # @param verification [DiscourseVerifiedMembers::Verification]
    # @return [Boolean] nobody gives themselves more time without being asked anything
    def can_renew_verification?(verification)
      reviews_of_others?(verification)
    end

    # @param evidence [DiscourseVerifiedMembers::Evidence]
    # @return [Boolean] its owner always; reviewers once it is part of an application
    def can_see_verification_evidence?(evidence)
      return false if !authenticated?
      evidence.user_id == @user.id ||
        (!!evidence.application_id && can_review_affiliation?(evidence.affiliation_id))
    end

    # @param verification [DiscourseVerifiedMembers::Verification]
    # @return [Boolean] nobody confirms who they are themselves
    def can_confirm_change?(verification)
      reviews_of_others?(verification)
    end

    # @param verification [DiscourseVerifiedMembers::Verification] that was revoked
    # @return [Boolean] nobody gives back to themselves what was taken
    def can_decide_revocation?(verification)
      reviews_of_others?(verification)
    end

    # @return [Boolean] whether this person may make and change affiliations
    def can_manage_affiliations?
      is_admin?
    end

    # @param affiliation [DiscourseVerifiedMembers::Affiliation]
    # @return [Boolean] whether this person may see its zone and what stands above it
    def can_see_zone?(affiliation)
      affiliation.enabled && can_see_category?(affiliation.zone)
    end

    # @param chapter [DiscourseVerifiedMembers::Chapter]
    # @return [Boolean] whether this person may know of it
    def can_see_chapter?(chapter)
      chapter.archived_at.nil? && chapter.affiliation.enabled && !!chapter.group &&
        can_see_group?(chapter.group)
    end

    # @return [Boolean] whether this person may ask to join anything at all
    def can_ask_to_join?
      can_apply_for_verification?
    end

    # @return [ActiveRecord::Relation] the chapters that this person decides for
    def led_chapters
      chapters = DiscourseVerifiedMembers::Chapter.active
      return chapters if is_staff?
      return chapters.none if !authenticated?
      chapters.where(group_id: GroupUser.where(user: @user, owner: true).select(:group_id))
    end

    # @param join_request [DiscourseVerifiedMembers::JoinRequest]
    # @return [Boolean] nobody decides on their own request
    def can_decide_join_request?(join_request)
      join_request.user_id != @user&.id && led_chapters.exists?(id: join_request.chapter_id)
    end

    # @return [Boolean] whether this person may make and change chapters and zones
    def can_manage_chapters?
      is_admin?
    end

    private

    # Nobody decides on what is their own, whatever else they are.
    def reviews_of_others?(record)
      can_review_affiliation?(record.affiliation_id) && record.user_id != @user.id
    end
  end
end
