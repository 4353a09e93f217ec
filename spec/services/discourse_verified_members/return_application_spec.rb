# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ReturnApplication do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:application_id) }
    it { is_expected.to validate_length_of(:reason).is_at_most(1000) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(params: { application_id:, notes:, reason: }, guardian: actor.guardian)
    end

    fab!(:moderator)
    fab!(:affiliation) do
      Fabricate(:verified_members_affiliation, answer_return_within_days: 5, approvals_required: 2)
    end
    fab!(:application) { Fabricate(:verified_members_application, affiliation:) }

    let(:application_id) { application.id }
    let(:notes) { { "member_number" => " Two digits are missing. " } }
    let(:reason) { "Nearly there." }
    let(:actor) { moderator }

    before { SiteSetting.verified_members_enabled = true }

    [
      nil,
      {},
      [],
      "member_number",
      { "member_number" => " " },
      { "member_number" => nil },
    ].each do |wrong|
      context "when the notes are #{wrong.inspect}" do
        let(:notes) { wrong }

        it { is_expected.to fail_a_contract }
      end
    end

    context "when there is no such application" do
      let(:application_id) { 0 }

      it { is_expected.to fail_to_find_a_model(:application) }
    end

    context "when the actor is the applicant" do
      before { application.update!(user: moderator) }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when it is returned already" do
      before { application.return!(within: 5.days) }

      it { is_expected.to fail_a_policy(:still_open) }
    end

    context "when this reviewer has approved it" do
      before { approve(application, by: moderator) }

      it { is_expected.to fail_a_policy(:not_said_yet) }
    end

    context "when the answers cannot be opened" do
      before { application.update!(sealed_data_key: "no longer readable") }

      it { is_expected.to fail_to_find_a_model(:sealed) }
    end

    context "when a question is named that was not asked" do
      let(:notes) { { "shoe_size" => "Which?" } }

      it { is_expected.to fail_a_policy(:questions_exist) }

      it "changes nothing" do
        expect { result }.not_to change { application.reload.attributes }
        expect(DiscourseVerifiedMembers::Verdict.count).to eq(0)
      end
    end

    context "when a file is named that is not of this application" do
      let(:notes) { { Fabricate(:verified_members_evidence).note_key => "Cut off." } }

      it { is_expected.to fail_a_policy(:questions_exist) }
    end

    context "when a file is to be mended" do
      fab!(:file) { Fabricate(:verified_members_evidence, application:) }

      let(:notes) { { file.note_key => "The date is cut off." } }

      it "keeps what is wrong with it beside the answers, and asks for another" do
        expect(result).to run_successfully
        expect(application.reload.return_to_answer.notes).to eq(notes)
        expect(application).to be_asks_for_files
      end
    end

    context "when everything is well" do
      fab!(:reviewable) { DiscourseVerifiedMembers::Action::AskForReview.call(application:) }

      before { freeze_time }

      it { is_expected.to run_successfully }

      it "waits for the applicant, keeps the answers, and leaves the review queue" do
        result

        expect(application.reload).to have_attributes(
          state: "returned",
          round: 1,
          sealed_answers: be_present,
          answer_due_at: be_within_one_second_of(5.days.from_now),
          lapse_announced_at: nil,
          decided_at: nil,
        )
        expect(application.return_to_answer).to have_attributes(
          reviewer: moderator,
          reason: "Nearly there.",
          notes: {
            "member_number" => "Two digits are missing.",
          },
        )
        expect(reviewable.reload).to be_ignored
      end

      it "takes it back from whoever was asked outside: what they have is about to change" do
        application.update!(authority: "Organisation department", referred_at: 1.day.ago)
        referral = Fabricate(:verified_members_referral, application:)
        result

        expect(application.reload.referred_at).to be_nil
        expect(referral.reload).to have_attributes(answer: nil, closed_at: be_present)
      end

      it "logs and tells without a word of what is wrong" do
        result

        log = UserHistory.find_by(custom_type: "verified_members_return_application")
        expect(log).to have_attributes(acting_user: moderator, target_user: application.user)
        notification = application.user.notifications.last
        expect(notification.data_hash).to include(event: "returned", affiliation_id: affiliation.id)
        expect(log.details + notification.data).not_to match(/digits|Nearly/)
        kept = DiscourseVerifiedMembers::Verdict.sole.sealed_notes
        expect(kept).not_to include("digits")
      end

      it "does not announce the end when it has just been told" do
        affiliation.update!(answer_return_within_days: 3)
        result
        expect(application.reload.lapse_announced_at).to be_present
      end
    end
  end

  def approve(application, by:)
    params = { application_id: application.id }
    DiscourseVerifiedMembers::ApproveApplication.call!(params:, guardian: by.guardian)
  end
end
