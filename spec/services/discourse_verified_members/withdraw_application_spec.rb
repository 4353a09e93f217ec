# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::WithdrawApplication do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:application_id) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(params: { application_id: application.id }, guardian: actor.guardian)
    end

    fab!(:application, :verified_members_application)
    fab!(:reviewable) do
      ReviewableVerifiedMembersApplication.needs_review!(
        target: application,
        created_by: application.user,
        reviewable_by_moderator: true,
      )
    end

    let(:actor) { application.user }

    context "when it is somebody else’s" do
      let(:actor) { Fabricate(:admin) }

      it { is_expected.to fail_to_find_a_model(:application) }
    end

    context "when it has been decided" do
      before { application.close!(:refused, by: Fabricate(:moderator), reason: "No.") }

      it { is_expected.to fail_a_policy(:still_open) }
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "destroys the answers, closes the review, and makes room for another application" do
        result

        expect(application.reload).to have_attributes(state: "withdrawn", sealed_answers: nil)
        expect(reviewable.reload).to be_ignored
        expect {
          Fabricate(
            :verified_members_application,
            user: application.user,
            affiliation: application.affiliation,
          )
        }.not_to raise_error
      end
    end
  end
end
