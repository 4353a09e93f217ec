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
        verifications: verifications.map { |held| own_verification(held) },
        revocations: revocations.map { |taken| own_revocation(taken) },
        to_review:,
      }
    end

    private

    # How many applications wait where this member reviews; nil where they do not, and for
    # staff, who have the panel.
    def to_review
      reviewed = @user.guardian.reviewed_affiliations.ids if !@user.staff?
      return if reviewed.blank?
      Application.awaiting_review.where(affiliation_id: reviewed).where.not(user: @user).count
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
          .includes(
            :decided_by,
            :evidence,
            :views,
            :evidence_views,
            verdicts: :reviewer,
            referrals: %i[referred_by answered_by],
            verification: %i[ended_by revocations],
          )
          .order(id: :desc)
          .limit(APPLICATIONS_MAX)
          .to_a
    end

    def verifications
      @verifications ||=
        Verification.live.where(user: @user).includes(:user, :affiliation).order(:verified_at).to_a
    end

    def revocations
      @revocations ||=
        Revocation.current.where(user: @user).includes(:verification).order(id: :desc).to_a
    end

    # Chosen for an application that is not sent yet.
    def uploads
      @uploads ||= Evidence.live_uploads.listed.where(user: @user).group_by(&:affiliation_id)
    end

    def file(evidence)
      EvidenceSerializer.new(evidence, root: false).as_json
    end

    def known
      records = [*applications, *verifications, *revocations.map(&:verification)]
      Affiliation.ordered.where(id: records.map(&:affiliation_id).uniq)
    end

    def offer(affiliation)
      summary(affiliation).merge(
        description: affiliation.description,
        form: affiliation.questions,
        consent: Consent.new(affiliation),
        rules: apply_rules.as_json_for(affiliation),
        authority: affiliation.authority,
        evidence: affiliation.evidence,
        uploads: uploads[affiliation.id].to_a.map { |evidence| file(evidence) },
      )
    end

    def summary(affiliation)
      AffiliationSummarySerializer.new(affiliation, root: false).as_json
    end

    def own_verification(held)
      OwnVerificationSerializer.new(held, root: false).as_json
    end

    def own_revocation(taken)
      OwnRevocationSerializer.new(taken, root: false).as_json
    end

    def own(application)
      OwnApplicationSerializer.new(application, root: false).as_json
    end
  end
end
