# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::NoteOnApplication do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:application_id) }
    it { is_expected.to validate_length_of(:note).is_at_most(1000) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(params: { application_id:, note: }, guardian: actor.guardian)
    end

    fab!(:moderator)
    fab!(:affiliation) { Fabricate(:verified_members_affiliation, approvals_required: 2) }
    fab!(:application) { Fabricate(:verified_members_application, affiliation:) }

    let(:application_id) { application.id }
    let(:note) { "I have asked the office." }
    let(:actor) { moderator }

    before { SiteSetting.verified_members_enabled = true }

    context "when the actor is no reviewer" do
      let(:actor) { Fabricate(:user) }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when it is decided" do
      before { application.close!(:refused, by: Fabricate(:admin), reason: "No.") }

      it { is_expected.to fail_a_policy(:still_open) }
    end

    context "when the answers cannot be opened" do
      before { application.update!(sealed_data_key: "no longer readable") }

      it { is_expected.to fail_with_exception(DiscourseVerifiedMembers::SealedAnswers::Unreadable) }
    end

    context "when everything is well" do
      it "keeps one note a reviewer, under the lock of the answers, and it is no verdict" do
        expect(result).to run_successfully
        described_class.call!(
          params: {
            application_id:,
            note: "They have answered.",
          },
          guardian: actor.guardian,
        )

        word = application.verdicts.sole
        expect(word).to have_attributes(verdict: nil, private_note: "They have answered.")
        expect(word.sealed_notes).not_to include("answered")
        expect(application.verdict_of(moderator)).to be_nil
      end

      it "stays beside the verdict that follows, and goes with the answers" do
        result
        params = { application_id: }
        DiscourseVerifiedMembers::ApproveApplication.call!(params:, guardian: actor.guardian)
        word = application.verdicts.sole
        expect(word).to have_attributes(verdict: "approve", private_note: note)

        application.reload.close!(:withdrawn, by: application.user)
        expect(word.reload).to have_attributes(sealed_notes: nil, private_note: nil)
      end
    end
  end
end
