# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Everything we keep of a person, as it goes into the archive that they can ask for.
  #
  # Core makes that archive an Upload on the server's disk, and an admin may ask for it
  # too. So the answers to an application that is still open are not in it: they are where
  # they are safe, and it says where. Who opened what is told by role, as everywhere.
  class OwnArchive
    # @param user [User] whose it is
    def initialize(user)
      @user = user
    end

    # @return [Boolean]
    def empty?
      [Application, Verification, JoinRequest].none? { |kind| kind.exists?(user_id: @user.id) }
    end

    def as_json(*)
      {
        about: I18n.t("verified_members.archive.about", url: page),
        applications: applications.map { |application| application_json(application) },
        verifications: verifications.map { |verification| verification_json(verification) },
        join_requests: join_requests.map { |request| join_request_json(request) },
      }
    end

    private

    def page
      "#{Discourse.base_url}/u/#{@user.encoded_username}/verification"
    end

    def applications
      @applications ||=
        Application
          .where(user_id: @user.id)
          .includes(:affiliation, :decided_by, verification: %i[ended_by revocations])
          .order(:id)
          .to_a
    end

    def verifications
      Verification
        .where(user_id: @user.id)
        .includes(:affiliation, :revocations, :renewals)
        .order(:id)
    end

    def join_requests
      JoinRequest.where(user_id: @user.id).includes(chapter: :group).order(:id)
    end

    def application_json(application)
      {
        affiliation: application.affiliation.name,
        **application.slice(:state, :round, :submitted_at, :decided_at, :wiped_at),
        consent: {
          given_at: application.consented_at,
          version: application.consent_version,
          text: consent_texts[application.consent_version],
        },
        happened: Timeline.new(application).events,
      }.symbolize_keys
    end

    def consent_texts
      @consent_texts ||=
        ConsentText.where(version: applications.map(&:consent_version)).pluck(:version, :text).to_h
    end

    def verification_json(verification)
      {
        affiliation: verification.affiliation.name,
        method: verification.check_method,
        **verification.slice(:verified_at, :expires_at, :label_visibility, :paused_at),
        **verification.slice(:ended_at, :end_reason, :end_note),
        renewals: verification.renewals.sort_by(&:id).map { |it| renewal_json(it) },
        revocations: verification.revocations.sort_by(&:id).map { |it| revocation_json(it) },
      }.symbolize_keys
    end

    def renewal_json(renewal)
      renewal.slice(*%i[renewed_at expires_at questions_answered]).symbolize_keys
    end

    def revocation_json(revocation)
      revocation.slice(
        *%i[revoked_at reason answer answered_at outcome decided_at word],
      ).symbolize_keys
    end

    def join_request_json(request)
      {
        chapter: request.chapter.name,
        **request.slice(:state, :message, :asked_at, :decided_at, :reason),
      }.symbolize_keys
    end

    # A part of core's archive, beside posts and badges. What we keep belongs into it
    # whether or not the plugin is on at the moment.
    module JobExtension
      NAME = "verified_members"

      def self.prepended(base)
        base::COMPONENTS << NAME if base::COMPONENTS.exclude?(NAME)
      end

      def include_verified_members?
        !OwnArchive.new(archive_for_user).empty?
      end

      def verified_members_filetype
        :json
      end

      def verified_members_export
        I18n.with_locale(archive_for_user.effective_locale) do
          OwnArchive.new(archive_for_user).as_json
        end
      end
    end
  end
end
