# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::OpenApplication do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:application_id) }
  end

  describe ".call" do
    subject(:result) { described_class.call(params: { application_id: }, guardian: actor.guardian) }

    fab!(:moderator)
    fab!(:application, :verified_members_application)

    let(:application_id) { application.id }
    let(:actor) { moderator }

    context "when there is no such application" do
      let(:application_id) { 0 }

      it { is_expected.to fail_to_find_a_model(:application) }
    end

    context "when the actor is no reviewer" do
      let(:actor) { Fabricate(:user) }

      it { is_expected.to fail_a_policy(:can_review) }
    end

    context "when the answers cannot be opened" do
      before { application.update!(sealed_answers: "x") }

      it "opens it without them, which is no look at them" do
        expect(result).to run_successfully
        expect(result[:sealed]).to be_nil
        expect(application.views.count).to eq(0)
      end
    end

    context "when everything is well" do
      it "opens the answers and logs the look, with its role" do
        freeze_time

        expect(result[:sealed]["answers"]).to eq("member_number" => "A-1")
        expect(application.views.sole).to have_attributes(
          user: moderator,
          role: "moderator",
          viewed_at: be_within_one_second_of(Time.zone.now),
        )
      end

      it "counts reading on as the same look, and coming back later as another" do
        freeze_time
        2.times { described_class.call(params: { application_id: }, guardian: moderator.guardian) }
        expect(application.views.count).to eq(1)

        freeze_time(1.hour.from_now)
        described_class.call(params: { application_id: }, guardian: moderator.guardian)
        expect(application.views.count).to eq(2)
      end

      it "does not log looking at one’s own" do
        application.update!(user: moderator)
        application.update!(
          DiscourseVerifiedMembers::SealedAnswers.new(application).seal(questions: [], answers: {}),
        )

        expect(result).to run_successfully
        expect(application.views.count).to eq(0)
      end
    end
  end
end
