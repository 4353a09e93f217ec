# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::AnswerReturn do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:application_id) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(params: { application_id:, answers:, files: }, guardian: actor.guardian)
    end

    fab!(:moderator)
    fab!(:colleague, :moderator)
    fab!(:form) do
      %w[member_number town].map do |id|
        {
          "id" => id,
          "kind" => "short_text",
          "label" => id,
          "help" => "",
          "required" => true,
          "min" => nil,
          "max" => 40,
          "options" => [],
        }
      end
    end
    fab!(:affiliation) { Fabricate(:verified_members_affiliation, approvals_required: 2, form:) }
    fab!(:application) do
      Fabricate(
        :verified_members_application,
        affiliation:,
        answers: {
          "member_number" => "A-1",
          "town" => "Yiwu",
        },
      )
    end

    let(:application_id) { application.id }
    let(:answers) { { "member_number" => "A-1234", "town" => "Hangzhou" } }
    let(:files) { nil }
    let(:actor) { application.user }

    before { SiteSetting.verified_members_enabled = true }

    def serve(service, by, **params)
      described_class
        .module_parent
        .const_get(service)
        .call!(params: { application_id: application.id, **params }, guardian: by.guardian)
    end

    def return_it
      notes = { "member_number" => "Two digits are missing." }
      serve(:ReturnApplication, moderator, notes:, reason: "Nearly there.")
      application.reload
    end

    context "when it is somebody else's" do
      let(:actor) { Fabricate(:user) }

      it { is_expected.to fail_to_find_a_model(:application) }
    end

    context "when nothing was returned" do
      it { is_expected.to fail_a_policy(:still_returned) }
    end

    context "when it was returned" do
      before do
        DiscourseVerifiedMembers::Action::AskForReview.call(application:)
        serve(:ApproveApplication, colleague)
        return_it
      end

      context "with an answer that does not fit the question" do
        let(:answers) { { "member_number" => " " } }

        it { is_expected.to fail_a_policy(:answers_are_good) }
      end

      context "when the answers cannot be opened" do
        before { application.update!(sealed_data_key: "no longer readable") }

        it { is_expected.to fail_to_find_a_model(:sealed) }
      end

      it "begins a new round with just what was asked for, what was there before beside it" do
        consented_at = application.consented_at
        expect(result).to run_successfully

        expect(application.reload).to have_attributes(
          state: "pending",
          round: 2,
          answer_due_at: nil,
          consented_at:,
        )
        expect(DiscourseVerifiedMembers::SealedAnswers.new(application).open).to include(
          "answers" => {
            "member_number" => "A-1234",
            "town" => "Yiwu",
          },
          "earlier" => [
            { "round" => 1, "answers" => { "member_number" => "A-1", "town" => "Yiwu" } },
          ],
        )
        expect(ReviewableVerifiedMembersApplication.sole).to be_pending
        expect(application.reload.waiting_since).to be_within(1.minute).of(Time.zone.now)
      end

      it "counts no verdict of the round before" do
        result
        expect(application.reload.approvals).to be_empty

        serve(:ApproveApplication, moderator)
        expect(application.reload).to be_pending
        serve(:ApproveApplication, colleague)
        expect(application.reload).to be_approved
      end

      it "keeps what was noted in the round before readable, and loses it with the answers" do
        result
        first = application.verdicts.find_by(round: 1, reviewer: moderator)
        expect(first.notes).to eq("member_number" => "Two digits are missing.")

        serve(:RefuseApplication, moderator, reason: "Not in the register.")
        expect(application.reload).to have_attributes(sealed_answers: nil, sealed_data_key: nil)
        expect(application.verdicts.pluck(:sealed_notes).compact).to be_empty
        expect(first.reload.reason).to eq("Nearly there.")
      end

      context "with files that nobody has asked for" do
        let(:kept) { Fabricate(:verified_members_evidence, application:) }
        let(:files) { { kept.id.to_s => upload(actor).id } }

        it "leaves those that are there alone" do
          kept
          expect(result).to run_successfully
          expect(application.evidence.reload).to contain_exactly(kept)
        end
      end

      it "can be withdrawn instead" do
        serve(:WithdrawApplication, application.user)
        expect(application.reload).to have_attributes(state: "withdrawn", sealed_answers: nil)
        expect(result).to fail_a_policy(:still_returned)
      end
    end

    context "when files were returned" do
      fab!(:good) do
        Fabricate(:verified_members_evidence, application:, position: 1, bytes: "%PDF-good")
      end
      fab!(:cut_off) { Fabricate(:verified_members_evidence, application:, position: 2) }

      let(:answers) { {} }
      let(:upload_of_applicant) { upload(application.user, bytes: "%PDF-new", days_kept: 30) }
      let(:files) { { cut_off.id.to_s => upload_of_applicant.id } }

      before do
        DiscourseVerifiedMembers::Action::AskForReview.call(application:)
        notes = { cut_off.note_key => "The date is cut off." }
        serve(:ReturnApplication, moderator, notes:, reason: "")
        application.reload
      end

      it "puts the new one in the place of the one that was returned, and nothing else" do
        left_over = upload(application.user)
        expect(result).to run_successfully

        files = application.reload.evidence.to_a
        expect(files).to eq([good, upload_of_applicant])
        expect(files.map(&:round)).to eq([1, 2])
        files = [good, upload_of_applicant].each(&:reload)
        expect(files.map { |file| DiscourseVerifiedMembers::SealedFile.new(file).bytes }).to eq(
          %w[%PDF-good %PDF-new],
        )
        expect(files.last).to have_attributes(position: 2, days_kept: 0, expires_at: nil)
        gone = DiscourseVerifiedMembers::Evidence.where(id: [cut_off.id, left_over.id])
        expect(gone).to be_empty
      end

      it "keeps neither the new one nor the others after the decision" do
        result
        serve(:RefuseApplication, moderator, reason: "Not in the register.")
        expect(DiscourseVerifiedMembers::Evidence.count).to eq(0)
      end

      it "forgets what was chosen when the application is withdrawn instead" do
        upload_of_applicant
        serve(:WithdrawApplication, application.user)
        expect(DiscourseVerifiedMembers::Evidence.count).to eq(0)
      end

      [
        ["none is chosen", -> { nil }],
        ["it is somebody else's", -> { upload(moderator) }],
        ["it has expired", -> { upload(application.user, expires_at: 1.second.ago) }],
        [
          "it cannot be opened",
          -> { upload(application.user).tap { |file| file.update!(sealed_key: "no key") } },
        ],
      ].each do |why, chosen|
        context "when #{why}" do
          let(:files) { { cut_off.id.to_s => instance_exec(&chosen)&.id } }

          it "changes nothing" do
            expect(result).to fail_a_policy(:files_are_there)
            expect(application.reload).to be_returned
            expect(application.evidence).to eq([good, cut_off])
          end
        end
      end

      it "does not take one for two" do
        word = application.return_to_answer
        word.keep(notes: { **word.notes, good.note_key => "Whose is it?" })
        word.save!
        files[good.id.to_s] = upload_of_applicant.id

        expect(result).to fail_a_policy(:files_are_there)
      end
    end
  end

  def upload(user, **more)
    Fabricate(:verified_members_evidence, user:, affiliation: application.affiliation, **more)
  end
end
