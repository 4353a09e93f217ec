# frozen_string_literal: true

module DiscourseVerifiedMembers
  class RegisterRowSerializer < ApplicationSerializer
    attributes :id, :affiliation_id, :verified_at, :method, :ended_at, :end_reason
    attributes :expires_at, :in_grace, :ends_at, :can_renew
    attributes :label_visibility, :pauses, :change, :revocation

    has_one :user, serializer: UserSummarySerializer, embed: :objects
    has_one :verified_by, serializer: UserSummarySerializer, embed: :objects

    def method
      object.check_method
    end

    def in_grace
      validity.grace?
    end

    delegate :ends_at, to: :validity

    def can_renew
      validity.renewable? && scope.can_renew_verification?(object)
    end

    # Who they were beside who they are, while a reviewer has to look.
    def change
      return if !object.changed_at
      { changed_at: object.changed_at, before: seen_before, now: seen_now }
    end

    # What became of it when it was taken away.
    def revocation
      revocation = object.revocation
      RevocationForReviewSerializer.new(revocation, scope:, root: false).as_json if revocation
    end

    private

    def validity
      @validity ||= Validity.new(object)
    end

    def seen_before
      username, name = object.known_as.values_at("username", "name")
      { username:, name:, avatar_template: picture_before || User.default_template(username) }
    end

    # By its own address: core's address of an avatar answers only for the name and the
    # picture that somebody has now.
    def picture_before
      picture = object.known_pictures.first
      UrlHelper.cook_url(picture.url, secure: false) if picture
    end

    def seen_now
      UserSummarySerializer
        .new(object.user, root: false)
        .as_json
        .slice(:username, :name, :avatar_template)
    end
  end
end
