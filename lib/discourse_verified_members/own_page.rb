# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Everything on a member's own verification page.
  class OwnPage
    APPLICATIONS_MAX = 50

    # @param user [User]
    def initialize(user)
      @user = user
    end

    def as_json(*)
      {
        affiliations: offered.map { |affiliation| offer(affiliation) },
        known_affiliations: known.map { |affiliation| summary(affiliation) },
        applications: applications.map { |application| own(application) },
        verifications: verifications.map { |held| holding(held) },
        to_review: to_review,
      }
    end

    private

    # How many applications wait where this member reviews; nil where they do not, and for
    # staff, who have the panel.
    def to_review
      reviewed = @user.guardian.reviewed_affiliations.ids if !@user.staff?
      Application.pending.where(affiliation_id: reviewed).count if reviewed.present?
    end

    def offered
      @offered ||= Affiliation.enabled.ordered.to_a
    end

    def apply_rules
      @apply_rules ||= ApplyRules.new(@user, offered)
    end

    def applications
      @applications ||=
        Application
          .where(user: @user)
          .includes(:decided_by, :evidence, verdicts: :reviewer, verification: :ended_by)
          .order(id: :desc)
          .limit(APPLICATIONS_MAX)
          .to_a
    end

    def verifications
      @verifications ||=
        Verification.live.where(user: @user).includes(:affiliation).order(:verified_at).to_a
    end

    # Chosen for an application that is not sent yet.
    def uploads
      @uploads ||= Evidence.live_uploads.listed.where(user: @user).group_by(&:affiliation_id)
    end

    def file(evidence)
      EvidenceSerializer.new(evidence, root: false).as_json
    end

    def known
      Affiliation.ordered.where(id: [*applications, *verifications].map(&:affiliation_id).uniq)
    end

    def offer(affiliation)
      summary(affiliation).merge(
        description: affiliation.description,
        form: affiliation.questions,
        consent: Consent.new(affiliation),
        rules: apply_rules.as_json_for(affiliation),
        evidence: affiliation.evidence,
        uploads: uploads[affiliation.id].to_a.map { |evidence| file(evidence) },
      )
    end

    def holding(verification)
      validity = Validity.new(verification)
      verification.slice(:id, :affiliation_id, :verified_at).merge(
        **validity.as_json,
        consent: (consent_to_renew(verification) if validity.renewable?),
      )
    end

    # Nil where the words are still those that the holder has agreed to.
    def consent_to_renew(verification)
      consent = Consent.new(verification.affiliation)
      consent if consent.version != verification.consent_version
    end

    def summary(affiliation)
      AffiliationSummarySerializer.new(affiliation, root: false).as_json
    end

    def own(application)
      OwnApplicationSerializer.new(application, root: false).as_json
    end
  end
end
