# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ChooseLabelVisibility do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:verification_id) }
    it do
      is_expected.to allow_values("everyone", "members", "zone", "nobody").for(:label_visibility)
    end
    it { is_expected.not_to allow_values(nil, "", "unasked", "all").for(:label_visibility) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(
        guardian: actor.guardian,
        params: {
          verification_id: verification.id,
          label_visibility:,
        },
      )
    end

    fab!(:holder, :user)
    fab!(:verification) { Fabricate(:verified_members_verification, user: holder) }

    let(:actor) { holder }
    let(:label_visibility) { "members" }

    context "when it is somebody else’s" do
      let(:actor) { Fabricate(:admin) }

      it { is_expected.to fail_to_find_a_model(:verification) }
    end

    context "when it has ended" do
      before { verification.update!(ended_at: 1.day.ago, end_reason: :revoked) }

      it { is_expected.to fail_a_policy(:still_live) }
    end

    context "when it is to be seen in a zone that is not there" do
      let(:label_visibility) { "zone" }

      it { is_expected.to fail_a_policy(:zone_there) }
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "keeps the choice" do
        result
        expect(verification.reload).to have_attributes(label_visibility: "members", live?: true)
      end
    end
  end
end
