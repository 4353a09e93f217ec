# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::RevokeVerification do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:verification_id) }
    it { is_expected.to validate_presence_of(:reason) }
    it { is_expected.to validate_length_of(:reason).is_at_most(1000) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(
        params: {
          verification_id:,
          reason: "Left the branch.",
        },
        guardian: actor.guardian,
      )
    end

    fab!(:moderator)
    fab!(:badge)
    fab!(:affiliation) { Fabricate(:verified_members_affiliation, badge:) }
    fab!(:holder, :user)
    fab!(:verification) do
      DiscourseVerifiedMembers::Action::GrantVerification.call(
        user: holder,
        affiliation:,
        by: moderator,
      )
    end

    let(:verification_id) { verification.id }
    let(:actor) { moderator }

    context "when there is no such verification" do
      let(:verification_id) { 0 }

      it { is_expected.to fail_to_find_a_model(:verification) }
    end

    context "when the actor is no reviewer" do
      let(:actor) { holder }

      it { is_expected.to fail_a_policy(:can_revoke) }
    end

    context "when it has ended" do
      before { verification.update!(ended_at: 1.day.ago, end_reason: :renounced) }

      it { is_expected.to fail_a_policy(:still_live) }
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "takes label, group and badge together, and says why" do
        result

        expect(verification.reload).to have_attributes(
          live?: false,
          end_reason: "revoked",
          end_note: "Left the branch.",
          ended_by: moderator,
        )
        expect(
          DiscourseVerifiedMembers::Labels.of_user(holder.id, reader: actor.guardian),
        ).to be_empty
        expect(affiliation.group.reload.users).not_to include(holder)
        expect(holder.reload.badges).not_to include(badge)
        expect(holder.notifications.last.data_hash).to include(event: "revoked")
        expect(UserHistory.exists?(custom_type: "verified_members_revoke_verification")).to eq(true)
      end
    end

    context "when the holder is in chapters and has asked for more" do
      fab!(:leader, :user)
      fab!(:chapters) do
        Array.new(2) { Fabricate(:verified_members_chapter, affiliation:, leader:) }
      end
      fab!(:archived) { Fabricate(:verified_members_chapter, affiliation:, archived_at: 1.day.ago) }
      fab!(:elsewhere, :verified_members_chapter)
      fab!(:request) do
        Fabricate(
          :verified_members_join_request,
          chapter: chapters.second,
          user: holder,
          mirrored: true,
        )
      end

      let(:inside) { [chapters.first, archived, elsewhere] }
      let(:groups) { Group.where(id: holder.group_users.reload.select(:group_id)) }

      before do
        SiteSetting.verified_members_enabled = true
        inside.each { |chapter| chapter.group.add(holder) }
      end

      it "takes them out of its chapters, and closes what they asked there, with a word" do
        result

        expect(groups).to include(elsewhere.group)
        expect(groups).not_to include(chapters.first.group, archived.group)
        expect(request.reload).to have_attributes(state: "closed", decided_at: be_present)
        expect(GroupRequest.where(user: holder)).to be_empty
        events = holder.notifications.map { |notification| notification.data_hash[:event] }
        expect(events).to contain_exactly("join_closed", "revoked")
        removed = GroupHistory.where(target_user: holder, acting_user: moderator)
        expect(removed.pluck(:group_id)).to include(chapters.first.group_id, archived.group_id)
      end

      it "leaves them there when one need not be verified to join" do
        affiliation.update!(joining: :anyone)
        result

        expect(groups).to include(*inside.map(&:group))
        expect(request.reload).to be_pending
      end

      it "takes them out where they would have to apply first" do
        affiliation.update!(joining: :applicants)
        result

        expect(groups).not_to include(chapters.first.group)
        expect(request.reload).to be_closed
      end
    end

    context "when something breaks halfway" do
      before { allow(BadgeGranter).to receive(:revoke).and_raise(RuntimeError) }

      it "leaves everything as it was" do
        expect { result }.to raise_error(RuntimeError)

        expect(verification.reload).to be_live
        expect(affiliation.group.reload.users).to include(holder)
      end
    end
  end
end
