# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ResumeLabel do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:verification_id) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(guardian: actor.guardian, params: { verification_id: verification.id })
    end

    fab!(:holder, :user)
    fab!(:verification) { Fabricate(:verified_members_verification, user: holder) }

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
      before { verification.update!(paused_at: 1.day.ago) }

      it { is_expected.to run_successfully }

      it "lets it be seen again" do
        result
        expect(verification.reload).to have_attributes(paused_at: nil, live?: true)
      end
    end
  end
end
