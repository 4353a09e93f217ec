# frozen_string_literal: true

module DiscourseVerifiedMembers
  class Demo
    # Applications to be verified, in every state.
    class Applications
      DAYS_TO_DECIDE = 3
      DAYS_TO_REFER = 1

      # @param cast [Cast]
      # @param affiliations [Hash{String => Affiliation}] by preset
      # @param applications [Array<Hash>] as in {FILE}
      def initialize(cast, affiliations, applications)
        @cast = cast
        @affiliations = affiliations
        @applications = applications
      end

      # @return [void]
      def provide
        @applications.each { |application| provide_one(application) }
      end

      private

      def provide_one(application)
        user = @cast[application["by"]]
        affiliation = @affiliations[application["to"]]
        return if Application.exists?(user:, affiliation:)

        submitted = submit(user, affiliation, application["answers"])
        decide(submitted, application["decision"])
        refer(submitted, application["reference"]) if application["reference"]
        move_back(submitted, application["days_ago"].days.ago)
      end

      def submit(user, affiliation, answers)
        consent_version = Consent.new(affiliation).version
        @cast.act(
          SubmitApplication,
          user,
          affiliation_id: affiliation.id,
          answers:,
          consent_version:,
        )[
          :application
        ]
      end

      def decide(application, decision)
        application_id = application.id
        case decision
        when "approve"
          @cast.act(ApproveApplication, @cast.moderator, application_id:)
          show_label(application.reload)
        when "refuse"
          reason = application.affiliation.reason_templates.second["text"]
          @cast.act(RefuseApplication, @cast.moderator, application_id:, reason:)
        when "withdraw"
          @cast.act(WithdrawApplication, application.user, application_id:)
        end
      end

      # Everybody here is proud of it.
      def show_label(application)
        @cast.act(
          ChooseLabelVisibility,
          application.user,
          verification_id: application.verification.id,
          label_visibility: "everyone",
        )
      end

      def refer(application, reference)
        @cast.act(ReferApplication, @cast.moderator, application_id: application.id, reference:)
      end

      # As if it had all happened then: a queue in which everything is new shows little.
      def move_back(application, submitted_at)
        application.reload.update!(
          submitted_at:,
          consented_at: submitted_at,
          waiting_since: submitted_at,
        )
        move_referral_back(application, submitted_at + DAYS_TO_REFER.days)
        return if application.open?

        decided_at = submitted_at + DAYS_TO_DECIDE.days
        application.update!(decided_at:, wiped_at: decided_at)
        application.verification&.update!(verified_at: decided_at)
      end

      def move_referral_back(application, referred_at)
        return if application.referred_at.nil?

        application.update!(referred_at:)
        application.open_referral.update!(referred_at:)
      end
    end
  end
end
