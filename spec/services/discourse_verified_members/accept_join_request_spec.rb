# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::AcceptJoinRequest do
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
    let(:actor) { leader }

    context "when no request is named" do
      let(:join_request_id) { nil }

      it { is_expected.to fail_a_contract }
    end

    context "when there is no such request" do
      let(:join_request_id) { 0 }

      it { is_expected.to fail_to_find_a_model(:join_request) }
    end

    context "when the actor leads another chapter" do
      let(:actor) { Fabricate(:user) }

      before { Fabricate(:verified_members_chapter, affiliation:, leader: actor) }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when a moderator has asked" do
      let(:actor) { asker.tap { |it| it.update!(moderator: true) } }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when the chapter is archived" do
      before { chapter.update!(archived_at: Time.zone.now) }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when somebody has decided" do
      before { join_request.close!(:declined, by: Fabricate(:admin), reason: "No.") }

      it "changes nothing" do
        expect { result }.not_to change { join_request.reload.attributes }
        expect(result).to fail_a_policy(:still_open)
        expect(member?(chapter, asker)).to eq(false)
      end
    end

    context "when there is no room" do
      before { chapter.update!(capacity: 1) }

      it "leaves the request open, on both sides" do
        expect(result).to fail_a_policy(:room_left)
        expect(join_request.reload).to be_pending
        expect(asked_on_cores_page?(chapter, asker)).to eq(true)
      end
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "lets the asker in, ends the request on both sides, and says so once" do
        freeze_time
        result

        expect(member?(chapter, asker)).to eq(true)
        expect(join_request.reload).to have_attributes(
          state: "accepted",
          decided_by: leader,
          decided_at: be_within_one_second_of(Time.zone.now),
        )
        expect(asked_on_cores_page?(chapter, asker)).to eq(false)
        expect(news_of(asker)).to eq(%w[join_accepted])
        expect(asker.notifications.count).to eq(1)
      end

      it "is in the group's own log" do
        result

        expect(GroupHistory.last).to have_attributes(
          group:,
          acting_user: leader,
          target_user: asker,
          action: GroupHistory.actions[:add_user_to_group],
        )
      end

      it "fills the last place" do
        chapter.update!(capacity: 2)

        expect(result).to run_successfully
      end
    end

    context "when something breaks halfway" do
      before { allow(GroupActionLogger).to receive(:new).and_raise(RuntimeError) }

      it "leaves everything as it was, and tells nobody" do
        expect { result }.to raise_error(RuntimeError)

        expect(join_request.reload).to be_pending
        expect(asked_on_cores_page?(chapter, asker)).to eq(true)
        expect(member?(chapter, asker)).to eq(false)
        expect(news_of(asker)).to be_empty
      end
    end
  end
end
