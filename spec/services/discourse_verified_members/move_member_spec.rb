# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::MoveMember do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:chapter_id) }
    it { is_expected.to validate_presence_of(:to_chapter_id) }
    it { is_expected.to validate_presence_of(:username) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(
        params: {
          chapter_id: chapter.id,
          to_chapter_id: to.id,
          username:,
        },
        guardian: actor.guardian,
      )
    end

    include_context "with a led chapter"

    fab!(:admin)
    fab!(:to) { Fabricate(:verified_members_chapter, affiliation:, leader: Fabricate(:user)) }

    let(:actor) { admin }
    let(:member) { asker }
    let(:username) { member.username.upcase }

    before { group.add(member) }

    context "when nobody is named" do
      let(:username) { " " }

      it { is_expected.to fail_a_contract }
    end

    context "when the actor leads both chapters" do
      let(:actor) { leader }

      before { to.group.add_owner(leader) }

      it { is_expected.to fail_a_policy(:can_manage) }
    end

    context "when the chapter is archived" do
      before { chapter.update!(archived_at: 1.day.ago) }

      it { is_expected.to fail_to_find_a_model(:from) }
    end

    context "when the other chapter is archived" do
      before { to.update!(archived_at: 1.day.ago) }

      it { is_expected.to fail_to_find_a_model(:to) }
    end

    context "when there is no such person" do
      let(:username) { "nobody_here" }

      it { is_expected.to fail_to_find_a_model(:user) }
    end

    context "when both chapters are the same" do
      let(:to) { chapter }

      it { is_expected.to fail_a_policy(:another_chapter) }
    end

    context "when the person is no member there" do
      let(:username) { Fabricate(:user).username }

      it { is_expected.to fail_a_policy(:is_a_member) }
    end

    context "when there is no room" do
      before { to.update!(capacity: 1) }

      it "moves nobody" do
        expect(result).to fail_a_policy(:room_left)
        expect(member?(chapter, member)).to eq(true)
      end

      it "still moves who is in both" do
        to.group.add(member)

        expect(result).to run_successfully
        expect(member?(chapter, member)).to eq(false)
      end
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "puts the member into the other group, and keeps where they were" do
        result

        expect([member?(chapter, member), member?(to, member)]).to eq([false, true])
        expect(to.join_requests.sole).to have_attributes(
          user: member,
          state: "accepted",
          moved_from: chapter,
          decided_by: admin,
          decided_at: be_present,
        )
        expect(news_of(member)).to eq(%w[chapter_moved])
      end

      it "is in the history of both groups, and in the staff log" do
        result

        expect(
          GroupHistory.where(target_user: member).pluck(:group_id, :action),
        ).to contain_exactly(
          [chapter.group_id, GroupHistory.actions[:remove_user_from_group]],
          [to.group_id, GroupHistory.actions[:add_user_to_group]],
        )
        log = UserHistory.find_by(custom_type: "verified_members_move_member_of_chapter")
        expect(log).to have_attributes(acting_user: admin, target_user: member)
      end

      it "answers by it what the member has asked of the other chapter, with one word" do
        request = ask(to, by: member)

        result

        expect(request.reload).to have_attributes(state: "accepted", moved_from: chapter)
        expect(asked_on_cores_page?(to, member)).to eq(false)
        expect(news_of(member)).to eq(%w[chapter_moved])
      end
    end

    context "when something breaks halfway" do
      before { allow(StaffActionLogger).to receive(:new).and_raise(RuntimeError) }

      it "leaves the member where they were" do
        expect { result }.to raise_error(RuntimeError)

        expect([member?(chapter, member), member?(to, member)]).to eq([true, false])
        expect(to.join_requests).to be_empty
      end
    end
  end
end
