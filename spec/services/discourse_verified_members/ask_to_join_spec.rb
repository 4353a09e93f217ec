# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::AskToJoin do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:chapter_id) }
    it { is_expected.to validate_length_of(:message).is_at_most(2000) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(params: { chapter_id:, message: }, guardian: asker.guardian)
    end

    include_context "with a led chapter"

    let(:chapter_id) { chapter.id }
    let(:message) { " I can drive. " }
    let(:requests) { chapter.join_requests }

    context "when no chapter is named" do
      let(:chapter_id) { nil }

      it { is_expected.to fail_a_contract }
    end

    context "when the person is staged" do
      before { asker.update!(staged: true) }

      it { is_expected.to fail_a_policy(:can_ask) }
    end

    context "when the chapter is archived" do
      before { chapter.update!(archived_at: 1.day.ago) }

      it { is_expected.to fail_to_find_a_model(:chapter) }
    end

    context "when its group is for its members to see" do
      before { group.update!(visibility_level: Group.visibility_levels[:members]) }

      it { is_expected.to fail_a_policy(:can_see) }
    end

    context "when its affiliation is disabled" do
      before { affiliation.update!(enabled: false) }

      it { is_expected.to fail_a_policy(:can_see) }
    end

    context "when the person is a member" do
      before { group.add(asker) }

      it { is_expected.to fail_a_policy(:not_a_member) }
    end

    context "when a request is open" do
      before { ask(chapter, by: asker) }

      it { is_expected.to fail_a_policy(:none_open) }
    end

    context "when leaders want to read something" do
      before { group.update!(membership_request_template: "Where do you live?") }

      context "when nothing is written" do
        let(:message) { " " }

        it { is_expected.to fail_a_policy(:message_given) }
      end

      it { is_expected.to run_successfully }
    end

    context "when leaders want to read nothing, and nothing is written" do
      let(:message) { nil }

      it { is_expected.to run_successfully }
    end

    context "when something is in the way" do
      before { affiliation.update!(joining: :verified) }

      it "says what, and keeps nothing" do
        expect(result).to fail_a_policy(:nothing_in_the_way)
        expect(result[:obstacle]).to eq(kind: "not_verified")
        expect(requests).to be_empty
      end
    end

    context "when core's side cannot follow" do
      before { allow(GroupRequest).to receive(:where).and_raise(RuntimeError) }

      it "leaves nothing behind" do
        expect { result }.to raise_error(RuntimeError)
        expect(requests).to be_empty
      end
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "keeps the request, shows it on core's page too, and lets leaders know once" do
        freeze_time
        enqueued = -> { Jobs::DiscourseVerifiedMembers::TellLeaders.jobs.length }

        expect { result }.to change(&enqueued).by(1)

        expect(requests.sole).to have_attributes(
          user: asker,
          state: "pending",
          message: "I can drive.",
          asked_at: be_within_one_second_of(Time.zone.now),
          decided_at: nil,
        )
        expect(GroupRequest.find_by(group:, user: asker).reason).to eq("I can drive.")
      end

      it "sends no private message, unlike core" do
        expect { result }.not_to change { Topic.private_messages.count }
      end

      it "may ask again after withdrawing, and keeps what came before" do
        ask(chapter, by: asker).close!(:withdrawn, by: asker)

        expect(result).to run_successfully
        expect(requests.map(&:state)).to contain_exactly("withdrawn", "pending")
      end
    end
  end
end
