# frozen_string_literal: true

module DiscourseVerifiedMembers
  class Demo
    # What becomes of what is held: a revocation that was answered, and a name that has
    # changed, both waiting for a reviewer.
    class Aftermath
      # @param cast [Cast]
      # @param revocation [Hash] `{ "of", "reason", "answer" }`
      # @param change [Hash] `{ "of", "name" }`
      def initialize(cast, revocation:, change:)
        @cast = cast
        @revocation = revocation
        @change = change
      end

      # @return [void]
      def provide
        revoke(@cast[@revocation["of"]])
        rename(@cast[@change["of"]])
      end

      private

      def revoke(user)
        return if Revocation.exists?(user:)

        verification_id = Verification.live.find_by(user:).id
        reason = @revocation["reason"]
        @cast.act(RevokeVerification, @cast.moderator, verification_id:, reason:)
        revocation_id = Revocation.find_by(user:).id
        @cast.act(AnswerRevocation, user, revocation_id:, answer: @revocation["answer"])
      end

      def rename(user)
        user.update!(name: @change["name"])
      end
    end
  end
end
