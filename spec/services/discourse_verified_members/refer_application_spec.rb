# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ReferApplication do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:application_id) }
    it { is_expected.to validate_length_of(:reference).is_at_most(60) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(
        params: {
          application_id:,
          authority: "Somebody else",
          reference: "12/2026",
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

    let(:application_id) { application.id }
    let(:actor) { moderator }
    let(:target) { DiscourseVerifiedMembers::Target.new([application.affiliation]) }

    before { SiteSetting.verified_members_enabled = true }

    context "when there is no such application" do
      let(:application_id) { 0 }

      it { is_expected.to fail_to_find_a_model(:application) }
    end

    context "when the actor is no reviewer" do
      let(:actor) { Fabricate(:user) }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when it is the actor's own" do
      before { application.update!(user: moderator) }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when it is with its applicant" do
      before { application.return!(within: 5.days) }

      it { is_expected.to fail_a_policy(:still_pending) }
    end

    context "when its applicant was told of nobody outside" do
      before { application.update!(authority: "") }

      it { is_expected.to fail_a_policy(:agreed_to) }
    end

    context "when it has been referred already" do
      before { Fabricate(:verified_members_referral, application:) }

      it { is_expected.to fail_a_policy(:not_referred) }
    end

    context "when the answers cannot be opened" do
      before { application.update!(sealed_data_key: "no longer readable") }

      it { is_expected.to fail_with_exception(DiscourseVerifiedMembers::SealedAnswers::Unreadable) }
    end

    context "when everything is well" do
      it "keeps when and to whom, which is whom its applicant was told of, and under lock by which reference" do
        DiscourseVerifiedMembers::Claim.new(application).take(moderator)
        freeze_time Time.utc(2026, 11, 25, 12)

        expect(result).to run_successfully
        referral = application.referrals.sole
        expect(referral).to have_attributes(
          authority: "Organisation department",
          reference: "12/2026",
          referred_by: moderator,
          referred_at: Time.zone.now,
          answer: nil,
          closed_at: nil,
        )
        expect(referral.sealed_notes).not_to include("12/2026")
        expect(application.reload).to have_attributes(
          state: "pending",
          referred_at: Time.zone.now,
          claimed_by: nil,
        )
        log = UserHistory.find_by(custom_type: "verified_members_refer_application")
        expect(log).to have_attributes(acting_user: moderator, target_user: application.user)
        expect(log.details).not_to include("12/2026")
      end

      it "lets nobody wait for a reviewer meanwhile" do
        expect(target.missed).to contain_exactly(application)
        result

        expect(target.missed).to be_empty
        expect(target.missed?(application.reload)).to eq(false)
        expect(DiscourseVerifiedMembers::ReviewDigest.new.shares).to be_empty
        expect(application.ahead).to be_nil
        DiscourseVerifiedMembers::Claim.new(application).take(moderator)
        expect(application.claimed_by).to be_nil
      end

      it "lets reviewers decide without waiting, which ends it and destroys its reference" do
        result
        params = { application_id: }
        DiscourseVerifiedMembers::ApproveApplication.call!(params:, guardian: actor.guardian)

        expect(application.reload).to have_attributes(state: "approved", referred_at: nil)
        expect(application.referrals.sole).to have_attributes(
          answer: nil,
          closed_at: be_present,
          sealed_notes: nil,
          reference: nil,
        )
      end
    end

    it "is kept by the database to one that is open" do
      result
      expect do
        application.referrals.create!(referred_by: actor, referred_at: Time.now)
      end.to raise_error(ActiveRecord::RecordNotUnique)
    end
  end
end
