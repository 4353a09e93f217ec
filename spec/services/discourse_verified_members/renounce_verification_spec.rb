# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::RenounceVerification do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:verification_id) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(params: { verification_id: verification.id }, guardian: actor.guardian)
    end

    fab!(:badge)
    fab!(:affiliation) { Fabricate(:verified_members_affiliation, badge:) }
    fab!(:holder, :user)
    fab!(:verification) do
      DiscourseVerifiedMembers::Action::GrantVerification.call(
        user: holder,
        affiliation:,
        by: Fabricate(:moderator),
      )
    end

    let(:actor) { holder }

    context "when it is somebody else’s" do
      let(:actor) { Fabricate(:admin) }

      it { is_expected.to fail_to_find_a_model(:verification) }
    end

    context "when it has ended" do
      before { verification.update!(ended_at: 1.day.ago, end_reason: :revoked) }

      it { is_expected.to fail_a_policy(:still_live) }
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "takes label, group and badge together" do
        result

        expect(verification.reload).to have_attributes(
          live?: false,
          end_reason: "renounced",
          ended_by: holder,
        )
        expect(affiliation.group.reload.users).not_to include(holder)
        expect(holder.reload.badges).not_to include(badge)
      end
    end
  end
end
