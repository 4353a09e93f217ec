# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Where core's own answer is not enough.
  module GuardianOverrides
    # An invitation would let people into a chapter past its rule and its places.
    def can_invite_to_forum?(groups = nil)
      super && (is_staff? || groups.blank? || Chapter.active.where(group: groups).none?)
    end
  end
end
