# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::WithdrawJoinRequest do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:join_request_id) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(params: { join_request_id: }, guardian: actor.guardian)
    end

    include_context "with a led chapter"

    fab!(:join_request) do
      Fabricate(:verified_members_join_request, chapter:, user: asker, mirrored: true)
    end

    let(:join_request_id) { join_request.id }
    let(:actor) { asker }

    context "when no request is named" do
      let(:join_request_id) { nil }

      it { is_expected.to fail_a_contract }
    end

    context "when it is somebody else’s" do
      let(:actor) { Fabricate(:admin) }

      it { is_expected.to fail_to_find_a_model(:join_request) }
    end

    context "when it has been decided" do
      before { join_request.close!(:declined, by: leader) }

      it { is_expected.to fail_a_policy(:still_open) }
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "ends the request on both sides, without a word to oneself" do
        freeze_time
        result

        expect(join_request.reload).to have_attributes(
          state: "withdrawn",
          decided_by: asker,
          decided_at: be_within_one_second_of(Time.zone.now),
        )
        expect(asked_on_cores_page?(chapter, asker)).to eq(false)
        expect(news_of(asker)).to be_empty
      end

      it "starts no cool-down" do
        result

        rules = DiscourseVerifiedMembers::JoinRules.new(asker, [chapter])
        expect(rules.obstacle_to(chapter)).to be_nil
      end
    end
  end
end
