# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::RecordReferralAnswer do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:application_id) }
    it { is_expected.to validate_length_of(:note).is_at_most(1000) }

    it do
      is_expected.to validate_inclusion_of(:answer).in_array(%w[confirmed not_confirmed no_answer])
    end
  end

  describe ".call" do
    subject(:result) do
      described_class.call(
        params: {
          application_id:,
          answer: "not_confirmed",
          note: "Nobody of that name.",
        },
        guardian: actor.guardian,
      )
    end

    fab!(:moderator)
    fab!(:application) do
      Fabricate(
        :verified_members_application,
        authority: "Organisation department",
        submitted_at: 20.days.ago,
      )
    end
    fab!(:referral) { Fabricate(:verified_members_referral, application:) }

    let(:application_id) { application.id }
    let(:actor) { moderator }

    before { SiteSetting.verified_members_enabled = true }

    context "when there is no such application" do
      let(:application_id) { 0 }

      it { is_expected.to fail_to_find_a_model(:application) }
    end

    context "when the actor is no reviewer" do
      let(:actor) { Fabricate(:user) }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when it has been decided" do
      before { application.close!(:refused, by: Fabricate(:admin), reason: "No.") }

      it { is_expected.to fail_a_policy(:still_open) }
    end

    context "when no answer is awaited" do
      before { referral.update!(closed_at: 1.hour.ago) }

      it { is_expected.to fail_to_find_a_model(:referral) }
    end

    context "when the answers cannot be opened" do
      before { application.update!(sealed_data_key: "no longer readable") }

      it { is_expected.to fail_with_exception(DiscourseVerifiedMembers::SealedAnswers::Unreadable) }
    end

    context "when everything is well" do
      it "keeps the answer, its note under lock and beside the reference, and decides nothing" do
        freeze_time Time.utc(2026, 11, 25, 12)

        expect(result).to run_successfully
        expect(referral.reload).to have_attributes(
          answer: "not_confirmed",
          answered_by: moderator,
          closed_at: Time.zone.now,
          reference: "12/2026",
          note: "Nobody of that name.",
        )
        expect(referral.sealed_notes).not_to include("Nobody")
        expect(application.reload).to be_pending
        log = UserHistory.find_by(custom_type: "verified_members_record_answer_about_application")
        expect(log).to have_attributes(acting_user: moderator, target_user: application.user)
        expect(log.details).not_to include("Nobody")
      end

      it "lets it wait for reviewers again, from now on" do
        freeze_time Time.utc(2026, 11, 25, 12)
        result

        expect(application.reload).to have_attributes(
          referred_at: nil,
          waiting_since: Time.zone.now,
          open_referral: nil,
        )
        expect(DiscourseVerifiedMembers::Target.new([application.affiliation]).missed).to be_empty
        expect(DiscourseVerifiedMembers::ReviewDigest.new.shares[moderator.id]).to eq(
          count: 1,
          over_target: 0,
        )
        expect(application.may_be_referred?).to eq(true)
      end
    end

    context "when it has been returned in the meantime, and what was sent there is to change" do
      before { application.return!(within: 5.days) }

      it { is_expected.to fail_to_find_a_model(:referral) }
    end
  end
end
