# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::UpholdRevocation do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:verification_id) }
    it { is_expected.to validate_presence_of(:word) }
    it { is_expected.to validate_length_of(:word).is_at_most(1000) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(
        guardian: actor.guardian,
        params: {
          verification_id: verification.id,
          word: "The branch confirms it.",
        },
      )
    end

    include_context "with a revocation"

    let(:actor) { moderator }

    context "when the actor is no reviewer" do
      let(:actor) { Fabricate(:user) }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when nobody has answered" do
      it { is_expected.to fail_a_policy(:answered) }
    end

    context "when everything is well" do
      before { answer }

      it { is_expected.to run_successfully }

      it "leaves it revoked, says why, and keeps the answer no longer" do
        result

        expect(verification.reload).to be_revoked
        expect(revocation.reload).to have_attributes(
          outcome: "upheld",
          word: "The branch confirms it.",
          answer: nil,
        )
        expect(holder.notifications.order(:id).last.data_hash).to include(
          event: "revocation_upheld",
        )
        expect(UserHistory.exists?(custom_type: "verified_members_uphold_revocation")).to eq(true)
      end
    end
  end
end
