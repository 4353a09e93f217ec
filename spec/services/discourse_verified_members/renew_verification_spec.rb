# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::RenewVerification do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:verification_id) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(params: { verification_id: verification.id }, guardian: actor.guardian)
    end

    fab!(:moderator)
    fab!(:affiliation) { Fabricate(:verified_members_affiliation, validity_days: 365) }
    fab!(:verification) do
      Fabricate(
        :verified_members_verification,
        affiliation:,
        expires_at: Time.utc(2026, 12, 20, 8),
        consent_version: "0" * 16,
      )
    end

    let(:actor) { moderator }

    before do
      SiteSetting.verified_members_enabled = true
      freeze_time Time.utc(2026, 11, 25, 8)
    end

    context "when the actor is no reviewer" do
      let(:actor) { Fabricate(:user) }

      it { is_expected.to fail_a_policy(:can_renew) }
    end

    context "when it is the reviewer's own" do
      let(:actor) { verification.user.tap { |user| user.update!(moderator: true) } }

      it { is_expected.to fail_a_policy(:can_renew) }
    end

    context "when it has ended" do
      before { verification.update!(ended_at: 1.minute.ago) }

      it { is_expected.to fail_a_policy(:still_live) }
    end

    context "when its end is far away" do
      before { verification.update!(expires_at: 31.days.from_now) }

      it { is_expected.to fail_a_policy(:renewable) }
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "adds a term, leaves the consent as it was, and says so to the holder and in the log" do
        result

        expect(verification.reload).to have_attributes(
          expires_at: Time.utc(2027, 12, 20, 8),
          consent_version: "0" * 16,
        )
        expect(DiscourseVerifiedMembers::Renewal.sole).to have_attributes(
          renewed_by: moderator,
          consent_version: nil,
        )
        expect(UserHistory.last).to have_attributes(
          custom_type: "verified_members_renew_verification",
          acting_user: moderator,
          target_user: verification.user,
        )
        expect(Notification.where(user: verification.user).sole.data_hash).to include(
          event: "renewed",
        )
      end
    end
  end
end
