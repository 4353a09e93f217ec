# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::RefuseApplication do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:application_id) }
    it { is_expected.to validate_presence_of(:reason) }
    it { is_expected.to validate_length_of(:reason).is_at_most(1000) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(params: { application_id:, reason: }, guardian: actor.guardian)
    end

    fab!(:moderator)
    fab!(:application, :verified_members_application)

    let(:application_id) { application.id }
    let(:reason) { " Not in the register. " }
    let(:actor) { moderator }

    before { SiteSetting.verified_members_enabled = true }

    context "when the reason is blank" do
      let(:reason) { " \u0000 " }

      it { is_expected.to fail_a_contract }
    end

    context "when there is no such application" do
      let(:application_id) { 0 }

      it { is_expected.to fail_to_find_a_model(:application) }
    end

    context "when the actor is the applicant" do
      before { application.update!(user: moderator) }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when the applicant has withdrawn" do
      before { application.close!(:withdrawn, by: application.user) }

      it { is_expected.to fail_a_policy(:still_open) }
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "keeps the reason, destroys the answers and verifies nobody" do
        result

        expect(application.reload).to have_attributes(
          state: "refused",
          reason: "Not in the register.",
          decided_by: moderator,
          sealed_answers: nil,
          sealed_data_key: nil,
        )
        expect(DiscourseVerifiedMembers::Verification.count).to eq(0)
      end

      it "logs and tells without the reason, which the applicant reads on the page" do
        result

        log = UserHistory.find_by(custom_type: "verified_members_refuse_application")
        notification = application.user.notifications.last
        expect(log.acting_user).to eq(moderator)
        expect(notification.data_hash).to include(event: "refused")
        expect(log.details + notification.data).not_to include("register")
      end
    end
  end
end
