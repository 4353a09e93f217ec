# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ConfirmVerification do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:verification_id) }
  end

  describe ".call" do
    subject(:result) { described_class.call(params:, guardian: actor.guardian) }

    fab!(:user)
    fab!(:affiliation) do
      Fabricate(:verified_members_affiliation, validity_days: 365, grace_days: 14)
    end
    fab!(:verification) do
      Fabricate(
        :verified_members_verification,
        user:,
        affiliation:,
        expires_at: Time.utc(2026, 12, 20, 8),
        consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
        reminders_sent: 1,
      )
    end

    let(:actor) { user }
    let(:params) { { verification_id: verification.id } }

    before do
      SiteSetting.verified_members_enabled = true
      freeze_time Time.utc(2026, 11, 25, 8)
    end

    context "when the verification is somebody else's" do
      let(:actor) { Fabricate(:admin) }

      it { is_expected.to fail_to_find_a_model(:verification) }
    end

    context "when its end is more than 30 days away" do
      before { verification.update!(expires_at: 31.days.from_now) }

      it { is_expected.to fail_a_policy(:renewable) }
    end

    context "when it has no end" do
      before { verification.update!(expires_at: nil) }

      it { is_expected.to fail_a_policy(:renewable) }
    end

    context "when its grace is over" do
      before { verification.update!(expires_at: 14.days.ago) }

      it { is_expected.to fail_a_policy(:renewable) }
    end

    context "when it has ended" do
      before { verification.update!(ended_at: 1.minute.ago) }

      it { is_expected.to fail_a_policy(:renewable) }
    end

    context "when the words of the consent have changed since" do
      before { affiliation.update!(name: "Another name") }

      it { is_expected.to fail_a_policy(:consented) }

      it "goes on once the member has agreed to the new ones, and keeps both" do
        consent = DiscourseVerifiedMembers::Consent.new(affiliation)
        params[:consent_version] = consent.version

        expect(result).to run_successfully
        expect(verification.reload.consent_version).to eq(consent.version)
        expect(
          DiscourseVerifiedMembers::ConsentText.find_by(version: consent.version).text,
        ).to include("Another name")
      end
    end

    context "when some questions are asked again" do
      let(:form) { affiliation.form }

      before do
        affiliation.update!(
          form: [
            *form,
            form.first.merge("id" => "grade", "label" => "Grade", "at_renewal" => true),
            form.first.merge("id" => "place", "required" => false, "at_renewal" => true),
          ],
        )
      end

      it "renews nothing before they are answered" do
        [nil, "", [], {}, { "grade" => " " }, { "place" => "Yiwu" }].each do |answers|
          params[:answers] = answers

          expect(described_class.call(params:, guardian: actor.guardian)).to fail_a_policy(
            :answers_are_good,
          )
        end
        expect(verification.reload.expires_at).to eq_time(Time.utc(2026, 12, 20, 8))
        expect(DiscourseVerifiedMembers::Renewal.count).to eq(0)
      end

      it "tells at each question what is wrong with its answer" do
        params[:answers] = { "grade" => "a" * 41, "place" => "b" * 41 }

        expect(result[:sheet].problems.keys).to contain_exactly("grade", "place")
      end

      it "asks for just these, and keeps how many there were and not a word of what was said" do
        params[:answers] = { "grade" => "Fellow since spring" }

        expect(result).to run_successfully
        renewal = DiscourseVerifiedMembers::Renewal.sole
        expect(renewal.questions_answered).to eq(2)
        kept = [renewal, verification.reload].map(&:attributes)
        expect(kept.to_s).not_to include("Fellow since spring")
      end
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "adds a term to the present one, keeps who gave it, and lets reminders begin anew" do
        result

        expect(verification.reload).to have_attributes(
          expires_at: Time.utc(2027, 12, 20, 8),
          reminders_sent: 0,
        )
        expect(DiscourseVerifiedMembers::Renewal.sole).to have_attributes(
          verification:,
          renewed_by: user,
          former_expires_at: Time.utc(2026, 12, 20, 8),
          expires_at: Time.utc(2027, 12, 20, 8),
          consent_version: verification.consent_version,
          questions_answered: 0,
        )
      end

      it "gives one term, however often it is clicked" do
        result

        expect(described_class.call(params:, guardian: actor.guardian)).to fail_a_policy(:renewable)
        expect(verification.reload.expires_at).to eq_time(Time.utc(2027, 12, 20, 8))
      end
    end

    context "when it is in its grace" do
      before { verification.update!(expires_at: 3.days.ago) }

      it "counts the new term from today" do
        result

        expect(verification.reload.expires_at).to eq_time(365.days.from_now)
      end
    end

    context "when the affiliation has no end any more" do
      before { affiliation.update!(validity_days: nil) }

      it "takes the end away" do
        result

        expect(verification.reload.expires_at).to be_nil
      end
    end
  end
end
