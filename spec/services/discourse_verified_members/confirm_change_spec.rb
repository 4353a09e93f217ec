# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ConfirmChange do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:verification_id) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(
        guardian: actor.guardian,
        params: {
          verification_id: verification.id,
          changed_at:,
        },
      )
    end

    fab!(:moderator)
    fab!(:holder, :user)
    fab!(:verification) { Fabricate(:verified_members_verification, user: holder) }

    let(:actor) { moderator }
    let(:changed_at) { verification.reload.changed_at.as_json }

    before do
      SiteSetting.verified_members_enabled = true
      holder.update!(name: "Somebody Else")
    end

    context "when the actor is no reviewer" do
      let(:actor) { Fabricate(:user) }

      it { is_expected.to fail_a_policy(:can_confirm) }
    end

    context "when reviewers would confirm themselves" do
      before { verification.update!(user: moderator) }

      it { is_expected.to fail_a_policy(:can_confirm) }
    end

    context "when it has ended" do
      before { verification.update!(ended_at: 1.day.ago, end_reason: :renounced) }

      it { is_expected.to fail_a_policy(:still_live) }
    end

    context "when the holder has changed again since" do
      before do
        changed_at
        freeze_time 1.minute.from_now
        holder.update!(name: "A Third One")
      end

      it { is_expected.to fail_a_policy(:as_seen) }
    end

    context "when there is nothing to confirm" do
      before { DiscourseVerifiedMembers::ChangeWatch.settle(verification) }

      it { is_expected.to fail_a_policy(:as_seen) }
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "lets the label go on, forgets the old name, and says so" do
        result

        expect(verification.reload).to have_attributes(changed_at: nil, known_as: {}, pauses: [])
        expect(holder.notifications.order(:id).last.data_hash).to include(event: "change_confirmed")
        expect(UserHistory.exists?(custom_type: "verified_members_confirm_change")).to eq(true)
      end
    end
  end
end
