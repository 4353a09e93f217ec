# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::AnswerRevocation do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:revocation_id) }
    it { is_expected.to validate_presence_of(:answer) }
    it { is_expected.to validate_length_of(:answer).is_at_most(2000) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(
        guardian: actor.guardian,
        params: {
          revocation_id: revocation.id,
          answer: "I never left.",
        },
      )
    end

    include_context "with a revocation"

    let(:actor) { holder }

    context "when it is somebody else’s" do
      let(:actor) { moderator }

      it { is_expected.to fail_to_find_a_model(:revocation) }
    end

    context "when it has been answered" do
      before { answer }

      it { is_expected.to fail_a_policy(:answerable) }
    end

    context "when too much time has passed" do
      before { freeze_time 31.days.from_now }

      it { is_expected.to fail_a_policy(:answerable) }
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "keeps the answer, and tells reviewers that one waits, not what it says" do
        Jobs.run_immediately!
        result

        expect(revocation.reload).to have_attributes(answer: "I never left.", waiting?: true)
        news = moderator.notifications.order(:id).last
        expect(news.data_hash).to include(event: "revocation_answered", count: 1)
        expect(news.data).not_to include("never left")
      end
    end
  end
end
