# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::SubmitApplication do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:affiliation_id) }
  end

  describe ".call" do
    subject(:result) { described_class.call(params:, guardian: user.guardian) }

    fab!(:user)
    fab!(:moderator)
    fab!(:affiliation, :verified_members_affiliation)

    let(:params) { { affiliation_id: affiliation.id, answers:, consent_version: } }
    let(:answers) { { "member_number" => " A-1 ", "unknown" => "x" } }
    let(:consent_version) { DiscourseVerifiedMembers::Consent.new(affiliation).version }

    before { SiteSetting.verified_members_enabled = true }

    context "when no affiliation is named" do
      let(:params) { {} }

      it { is_expected.to fail_a_contract }
    end

    context "when the affiliation is disabled" do
      before { affiliation.update!(enabled: false) }

      it { is_expected.to fail_to_find_a_model(:affiliation) }
    end

    context "when the person is staged" do
      before { user.update!(staged: true) }

      it { is_expected.to fail_a_policy(:can_apply) }
    end

    context "when the member holds the affiliation" do
      before { Fabricate(:verified_members_verification, user:, affiliation:) }

      it { is_expected.to fail_a_policy(:not_verified_yet) }
    end

    context "when an application is open" do
      before { Fabricate(:verified_members_application, user:, affiliation:) }

      it { is_expected.to fail_a_policy(:none_open) }
    end

    context "when the consent is for other words" do
      let(:consent_version) { "0" * 16 }

      it { is_expected.to fail_a_policy(:consented) }
    end

    context "when an answer is missing" do
      let(:answers) { {} }

      it { is_expected.to fail_a_policy(:answers_are_good) }
    end

    context "when the member does not fulfil a rule of the affiliation" do
      before { affiliation.update!(min_posts: 3) }

      it "fails, says which, and leaves nothing behind" do
        expect(result).to fail_a_policy(:nothing_in_the_way)
        expect(result[:obstacle]).to include(kind: "not_eligible")
        expect(DiscourseVerifiedMembers::Application.count).to eq(0)
      end
    end

    context "when a file is required and none is there" do
      before { affiliation.update!(evidence: "required") }

      it { is_expected.to fail_a_policy(:evidence_given) }
    end

    context "when a file is not the member's, has expired, or cannot be opened" do
      before { affiliation.update!(evidence: "optional") }

      it "sends nothing without it" do
        files = [
          Fabricate(:verified_members_evidence, affiliation:),
          Fabricate(:verified_members_evidence, user:, affiliation:, expires_at: 1.second.ago),
          Fabricate(:verified_members_evidence, user:),
          Fabricate(:verified_members_evidence, user:, affiliation:).tap do |file|
            file.update!(sealed_key: "no key")
          end,
        ]

        files.each do |file|
          result =
            described_class.call(
              params: {
                **params,
                evidence_ids: [file.id],
              },
              guardian: user.guardian,
            )
          expect(result).to fail_a_policy(:files_are_there)
        end
        expect(DiscourseVerifiedMembers::Application.count).to eq(0)
      end
    end

    context "when files were uploaded" do
      fab!(:first) do
        Fabricate(:verified_members_evidence, user:, affiliation:, position: 4, bytes: "%PDF-1")
      end
      fab!(:second) { Fabricate(:verified_members_evidence, user:, affiliation:, position: 5) }
      fab!(:left_out) { Fabricate(:verified_members_evidence, user:, affiliation:, position: 1) }

      before do
        affiliation.update!(evidence: "required")
        params[:evidence_ids] = [second.id, first.id]
      end

      it "takes them over, and destroys those that are not sent" do
        expect(result).to run_successfully

        files = DiscourseVerifiedMembers::Evidence.order(:position)
        expect(files).to eq([first, second])
        expect(files).to all(have_attributes(application: result[:application], expires_at: nil))
        expect(files.map(&:position)).to eq([1, 2])
        expect(DiscourseVerifiedMembers::SealedFile.new(files.first).bytes).to eq("%PDF-1")
      end

      it "sends nothing without a file that is removed while it is being sent" do
        allow(DiscourseVerifiedMembers::ApplyRules).to receive(
          :new,
        ).and_wrap_original do |rules, *of|
          first.destroy!
          rules.call(*of)
        end

        expect(result).to fail_a_policy(:files_still_there)
        expect(DiscourseVerifiedMembers::Application.count).to eq(0)
      end

      it "loses none of them when sending fails" do
        allow(ReviewableVerifiedMembersApplication).to receive(:needs_review!).and_raise(
          ActiveRecord::RecordNotUnique,
        )

        expect(result).to fail_with_exception(ActiveRecord::RecordNotUnique)
        expect(DiscourseVerifiedMembers::Evidence.uploads.map(&:name)).to eq(["card.pdf"] * 3)
      end
    end

    context "when another request was faster by an instant" do
      before do
        allow(DiscourseVerifiedMembers::Application).to receive(:create!).and_raise(
          ActiveRecord::RecordNotUnique,
        )
      end

      it "fails, and leaves nothing behind" do
        expect(result).to fail_with_exception(ActiveRecord::RecordNotUnique)
        expect(ReviewableVerifiedMembersApplication.count).to eq(0)
      end
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "keeps the answers sealed, the consent and its words, and asks for review without saying what was answered" do
        application = result[:application].reload

        expect(application).to be_pending
        expect(DiscourseVerifiedMembers::SealedAnswers.new(application).open["answers"]).to eq(
          "member_number" => "A-1",
        )
        expect(application.consent_version).to eq(consent_version)
        expect(DiscourseVerifiedMembers::ConsentText.find_by(version: consent_version).text).to eq(
          DiscourseVerifiedMembers::Consent.new(affiliation).text,
        )
        expect(ReviewableVerifiedMembersApplication.last).to have_attributes(
          target: application,
          created_by: user,
          payload: nil,
          reviewable_by_moderator: true,
        )
      end

      it "agrees anew when somebody outside may be asked, and remembers who that was" do
        params
        affiliation.update!(authority: "Organisation department")
        expect(result).to fail_a_policy(:consented)

        consent = DiscourseVerifiedMembers::Consent.new(affiliation)
        expect(consent.text).to include("Organisation department")
        described_class.call!(
          params: {
            **params,
            consent_version: consent.version,
          },
          guardian: user.guardian,
        )
        affiliation.update!(authority: "Another office")
        expect(DiscourseVerifiedMembers::Application.sole.authority).to eq(
          "Organisation department",
        )
      end

      it "keeps the same wording once, however many agree to it" do
        result
        other = Fabricate(:user)

        described_class.call(params:, guardian: other.guardian)

        expect(DiscourseVerifiedMembers::ConsentText.where(version: consent_version).count).to eq(1)
      end
    end
  end
end
