# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The words that a member agrees to when applying.
  #
  # The version is a digest of the words themselves, so a change of wording, of
  # the affiliation's name or of the site's title can never pass unnoticed.
  class Consent
    VERSION_LENGTH = 16

    attr_reader :text

    # @param affiliation [Affiliation]
    # @param locale [String, Symbol] the reader's
    def initialize(affiliation, locale: I18n.locale)
      @text =
        I18n.t(
          "verified_members.consent.text",
          locale:,
          affiliation: affiliation.name,
          label: affiliation.label,
          site: SiteSetting.title,
        )
      @text = with_files(locale) if !affiliation.evidence_off?
      @text = with_authority(affiliation, locale) if affiliation.authority.present?
    end

    # @return [String] 16 hexadecimal digits
    def version
      Digest::SHA256.hexdigest(text).first(VERSION_LENGTH)
    end

    # Keeps the words, so that it can be shown later what was agreed to.
    # @return [void]
    def record!
      ConsentText.insert({ version:, text:, created_at: Time.zone.now }, unique_by: :version)
    end

    def as_json(*)
      { version:, text: }
    end

    private

    def with_authority(affiliation, locale)
      I18n.t(
        "verified_members.consent.with_authority",
        locale:,
        text: @text,
        authority: affiliation.authority,
      )
    end

    def with_files(locale)
      days = SiteSetting.verified_members_evidence_retention_days
      key = days.zero? ? "with_files" : "with_files_kept"
      I18n.t("verified_members.consent.#{key}", locale:, text: @text, count: days)
    end
  end
end
