# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A live verification as its holder sees it.
  class OwnVerificationSerializer < ApplicationSerializer
    attributes :id, :affiliation_id, :verified_at
    attributes :expires_at, :ends_at, :in_grace, :can_renew, :consent, :questions
    attributes :label_visibility, :has_zone, :pauses

    delegate :ends_at, to: :validity

    def in_grace
      validity.grace?
    end

    def can_renew
      validity.renewable?
    end

    # What there is to agree to when it is renewed; nil where the words are still those that
    # its holder has agreed to.
    def consent
      return if !can_renew
      consent = Consent.new(object.affiliation)
      consent if consent.version != object.consent_version
    end

    # What is asked again when it is renewed.
    def questions
      can_renew ? object.affiliation.renewal_questions : []
    end

    def has_zone
      object.affiliation.zone_id.present?
    end

    private

    def validity
      @validity ||= Validity.new(object)
    end
  end
end
