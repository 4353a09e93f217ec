# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::RestoreVerification do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:verification_id) }
    it { is_expected.to validate_length_of(:word).is_at_most(1000) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(
        guardian: actor.guardian,
        params: {
          verification_id: verification.id,
          word: "Asked the branch again.",
        },
      )
    end

    include_context "with a revocation"

    let(:actor) { moderator }

    context "when the actor is no reviewer" do
      let(:actor) { Fabricate(:user) }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when reviewers would give back to themselves" do
      let(:actor) { holder.tap { |user| user.update!(moderator: true) } }

      it { is_expected.to fail_a_policy(:can_decide) }
    end

    context "when it has been restored before" do
      before do
        described_class.call(
          guardian: moderator.guardian,
          params: {
            verification_id: verification.id,
          },
        )
      end

      it { is_expected.to fail_to_find_a_model(:revocation) }
    end

    context "when too much time has passed" do
      before { freeze_time 31.days.from_now }

      it { is_expected.to fail_a_policy(:restorable) }
    end

    context "when an answer of then still waits" do
      before do
        answer
        freeze_time 31.days.from_now
      end

      it { is_expected.to run_successfully }
    end

    context "when its holder has been verified anew" do
      before { Fabricate(:verified_members_verification, user: holder, affiliation:) }

      it { is_expected.to fail_a_policy(:not_held_anew) }
    end

    context "when everything is well" do
      before { answer }

      it "brings back everything that was taken, as it was" do
        expect(everything_held).to eq(
          live: false,
          label: "members",
          group: false,
          badge: false,
          leads: false,
        )

        expect(result).to run_successfully

        expect(everything_held).to eq(
          live: true,
          label: "members",
          group: true,
          badge: true,
          leads: true,
        )
        expect(verification).to have_attributes(end_reason: nil, end_note: nil, ended_by: nil)
      end

      it "leaves paused what was, and whatever was renamed meanwhile" do
        [-> { holder.update!(name: "Mayor") }, -> { nil }].each_with_index do |rename, index|
          rename.call
          described_class.call(
            guardian: moderator.guardian,
            params: {
              verification_id: verification.id,
            },
          )
          expect(verification.reload.pauses).to eq(["changed"]), "round #{index}"
          DiscourseVerifiedMembers::RevokeVerification.call!(
            guardian: moderator.guardian,
            params: {
              verification_id: verification.id,
              reason: "Again.",
            },
          )
        end
      end

      it "puts nobody into a group that has another use by now" do
        elsewhere = affiliation.group
        affiliation.update!(group: Fabricate(:group))
        chapter.update!(archived_at: Time.zone.now)
        result

        expect(GroupUser.exists?(group: elsewhere, user: holder)).to eq(false)
        expect(GroupUser.exists?(group: chapter.group, user: holder)).to eq(false)
        expect(affiliation.group.users).to include(holder)
      end

      it "leaves no answer that came at the same instant" do
        revocation.update!(answer: nil, answered_at: nil)
        allow(DiscourseVerifiedMembers::Action::GrantVerification).to receive(
          :call,
        ).and_wrap_original do |grant, **given|
          DiscourseVerifiedMembers::AnswerRevocation.call(
            guardian: holder.guardian,
            params: {
              revocation_id: revocation.id,
              answer: "My secret story",
            },
          )
          grant.call(**given)
        end
        result

        expect(revocation.reload.answer).to be_nil
      end

      it "gives back the time in which it could not be renewed" do
        verification.update!(expires_at: 5.days.from_now)
        freeze_time 10.days.from_now
        result

        expect(verification.reload.expires_at).to be_within(1.minute).of(5.days.from_now)
      end

      it "keeps why it was revoked and what was said, and the answer no longer" do
        result

        expect(revocation.reload).to have_attributes(
          outcome: "restored",
          reason: "Left the branch.",
          word: "Asked the branch again.",
          decided_by: moderator,
          answer: nil,
        )
        expect(holder.notifications.order(:id).last.data_hash).to include(event: "restored")
        expect(UserHistory.exists?(custom_type: "verified_members_restore_verification")).to eq(
          true,
        )
      end

      it "can be revoked and restored again" do
        result
        DiscourseVerifiedMembers::RevokeVerification.call(
          guardian: moderator.guardian,
          params: {
            verification_id: verification.id,
            reason: "Again.",
          },
        )
        second = verification.reload.revocation

        expect(second).to be_answerable
        expect(second.id).not_to eq(revocation.id)
      end
    end

    context "when something breaks halfway" do
      before { allow(BadgeGranter).to receive(:grant).and_raise(RuntimeError) }

      it "leaves everything as it was" do
        expect { result }.to raise_error(RuntimeError)

        expect(everything_held.values_at(:live, :group, :badge, :leads)).to all(eq(false))
        expect(revocation.reload).to be_open
      end
    end
  end
end
