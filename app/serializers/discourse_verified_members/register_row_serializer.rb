# frozen_string_literal: true

module DiscourseVerifiedMembers
  class RegisterRowSerializer < ApplicationSerializer
    attributes :id, :affiliation_id, :verified_at, :method, :ended_at, :end_reason
    attributes :label_visibility, :pauses, :change, :revocation

    has_one :user, serializer: UserSummarySerializer, embed: :objects
    has_one :verified_by, serializer: UserSummarySerializer, embed: :objects

    def method
      object.check_method
    end

    # Who they were beside who they are, while a reviewer has to look.
    def change
      return if !object.changed_at
      { changed_at: object.changed_at, before: seen_before, now: seen_as(object.user) }
    end

    # What became of it when it was taken away.
    def revocation
      revocation = object.revocation
      RevocationForReviewSerializer.new(revocation, scope:, root: false).as_json if revocation
    end

    private

    def seen_before
      known_as = object.known_as
      seen_as(
        User.new(
          username: known_as["username"],
          name: known_as["name"],
          uploaded_avatar_id: known_as["avatar_id"],
        ),
      )
    end

    def seen_as(user)
      UserSummarySerializer.new(user, root: false).as_json.slice(:username, :name, :avatar_template)
    end
  end
end
