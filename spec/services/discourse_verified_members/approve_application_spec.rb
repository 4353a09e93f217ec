# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ApproveApplication do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:application_id) }
  end

  describe ".call" do
    subject(:result) { described_class.call(params: { application_id: }, guardian: actor.guardian) }

    fab!(:moderator)
    fab!(:badge)
    fab!(:affiliation) { Fabricate(:verified_members_affiliation, badge:) }
    fab!(:application) { Fabricate(:verified_members_application, affiliation:) }

    let(:application_id) { application.id }
    let(:actor) { moderator }
    let(:applicant) { application.user }

    before { SiteSetting.verified_members_enabled = true }

    context "when no application is named" do
      let(:application_id) { nil }

      it { is_expected.to fail_a_contract }
    end

    context "when there is no such application" do
      let(:application_id) { 0 }

      it { is_expected.to fail_to_find_a_model(:application) }
    end

    context "when the actor is no reviewer" do
      let(:actor) { Fabricate(:user) }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when the actor is the applicant" do
      before { application.update!(user: moderator) }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when somebody has decided" do
      before { application.close!(:refused, by: Fabricate(:admin), reason: "No.") }

      it { is_expected.to fail_a_policy(:still_open) }

      it "changes nothing" do
        expect { result }.not_to change { application.reload.attributes }
        expect(DiscourseVerifiedMembers::Verification.count).to eq(0)
      end
    end

    context "when everything is well" do
      fab!(:reviewable) do
        ReviewableVerifiedMembersApplication.needs_review!(
          target: application,
          created_by: application.user,
          reviewable_by_moderator: true,
        )
      end

      it { is_expected.to run_successfully }

      it "gives verification, group and badge, destroys the answers and closes the review" do
        freeze_time
        result

        expect(application.reload).to have_attributes(
          state: "approved",
          decided_by: moderator,
          sealed_answers: nil,
          sealed_data_key: nil,
          wiped_at: be_within_one_second_of(Time.zone.now),
        )
        expect(DiscourseVerifiedMembers::Verification.live.last).to have_attributes(
          user: applicant,
          affiliation:,
          application:,
          verified_by: moderator,
          check_method: "application",
        )
        expect(affiliation.group.users).to include(applicant)
        expect(applicant.badges).to include(badge)
        expect(reviewable.reload).to be_approved
      end

      it "logs who did it, and tells the applicant, without a word of the answers" do
        result

        log = UserHistory.find_by(custom_type: "verified_members_approve_application")
        expect(log).to have_attributes(acting_user: moderator, target_user: applicant)
        notification =
          applicant.notifications.find_by(notification_type: Notification.types[:verified_members])
        expect(notification.data_hash).to include(event: "approved", affiliation_id: affiliation.id)
        expect(log.details + notification.data).not_to include("A-1")
      end

      it "minds neither a membership nor a badge that is there already" do
        affiliation.group.add(applicant)
        BadgeGranter.grant(badge, applicant)

        expect(result).to run_successfully
        expect(applicant.user_badges.where(badge:).count).to eq(1)
      end
    end

    context "when two have to approve" do
      fab!(:colleague, :moderator)
      fab!(:reviewable) { DiscourseVerifiedMembers::Action::AskForReview.call(application:) }

      before { affiliation.update!(approvals_required: 2) }

      def approve(reviewer)
        described_class.call(params: { application_id: }, guardian: reviewer.guardian)
      end

      it "waits for the second, and tells the applicant nothing of the first" do
        expect(result).to run_successfully

        expect(application.reload).to have_attributes(state: "pending", sealed_answers: be_present)
        expect(application.approvals.map(&:reviewer)).to contain_exactly(moderator)
        expect(DiscourseVerifiedMembers::Verification.count).to eq(0)
        expect(applicant.notifications).to be_empty
        expect(reviewable.reload).to be_pending
        expect(
          UserHistory.where("custom_type LIKE 'verified_members_%'").pluck(:custom_type),
        ).to contain_exactly("verified_members_give_approval_of_application")
      end

      it "does not count the same person twice" do
        result

        expect(approve(moderator)).to fail_a_policy(:not_said_yet)
        expect(application.reload).to be_pending
      end

      it "lets whoever has approved finish it once fewer approvals are asked for" do
        result
        affiliation.update!(approvals_required: 1)

        expect(approve(moderator)).to run_successfully
        expect(application.reload).to be_approved
        expect(application.approvals.map(&:reviewer)).to contain_exactly(moderator)
      end

      it "verifies when somebody else agrees" do
        result

        expect(approve(colleague)).to run_successfully
        expect(application.reload).to have_attributes(state: "approved", decided_by: colleague)
        expect(affiliation.group.users).to include(applicant)
        expect(reviewable.reload).to be_approved
      end

      it "ends with one refusal" do
        result
        DiscourseVerifiedMembers::RefuseApplication.call!(
          params: {
            application_id:,
            reason: "Not in the register.",
          },
          guardian: colleague.guardian,
        )

        expect(application.reload).to be_refused
        expect(approve(Fabricate(:admin))).to fail_a_policy(:still_open)
      end
    end

    context "when something breaks halfway" do
      before { allow(BadgeGranter).to receive(:grant).and_raise(RuntimeError) }

      it "leaves everything as it was" do
        expect { result }.to raise_error(RuntimeError)

        expect(application.reload).to be_pending
        expect(application.sealed_answers).to be_present
        expect(DiscourseVerifiedMembers::Verification.count).to eq(0)
        expect(affiliation.group.reload.users).not_to include(applicant)
      end
    end
  end
end
