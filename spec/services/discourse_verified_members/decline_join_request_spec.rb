# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::DeclineJoinRequest do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:join_request_id) }
    it { is_expected.to validate_length_of(:reason).is_at_most(1000) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(params: { join_request_id:, reason: }, guardian: actor.guardian)
    end

    include_context "with a led chapter"

    fab!(:join_request) do
      Fabricate(:verified_members_join_request, chapter:, user: asker, mirrored: true)
    end

    let(:join_request_id) { join_request.id }
    let(:reason) { " Write in the board first. " }
    let(:actor) { leader }

    context "when no request is named" do
      let(:join_request_id) { nil }

      it { is_expected.to fail_a_contract }
    end

    context "when there is no such request" do
      let(:join_request_id) { 0 }

      it { is_expected.to fail_to_find_a_model(:join_request) }
    end

    context "when the actor leads nothing" do
      let(:actor) { Fabricate(:user) }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when somebody has let them in" do
      before { group.add(asker) }

      it { is_expected.to fail_a_policy(:still_open) }
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "ends the request on both sides, and tells the asker once" do
        freeze_time
        result

        expect(join_request.reload).to have_attributes(
          state: "declined",
          reason: "Write in the board first.",
          decided_by: leader,
          decided_at: be_within_one_second_of(Time.zone.now),
        )
        expect(asked_on_cores_page?(chapter, asker)).to eq(false)
        expect(member?(chapter, asker)).to eq(false)
        expect(news_of(asker)).to eq(%w[join_declined])
      end

      it "keeps the reason out of the notification" do
        result

        expect(asker.notifications.last.data).not_to include("board first")
      end
    end

    context "when core's page declines, which has no place for a reason" do
      let(:reason) { nil }

      it { is_expected.to run_successfully }
    end
  end
end
