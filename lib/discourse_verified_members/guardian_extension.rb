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

    # @return [Boolean] whether this person may read applications and the register
    def can_review_verifications?
      is_staff?
    end

    # @param application [DiscourseVerifiedMembers::Application]
    # @return [Boolean] nobody decides on their own application
    def can_decide_verification?(application)
      can_review_verifications? && application.user_id != @user.id
    end

    # @return [Boolean] whether this person may make and change affiliations
    def can_manage_affiliations?
      is_admin?
    end
  end
end
