# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::AddLeader do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:chapter_id) }
    it { is_expected.to validate_presence_of(:username) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(params: { chapter_id: chapter.id, username: }, guardian: actor.guardian)
    end

    include_context "with a led chapter"

    fab!(:admin)

    let(:actor) { admin }
    let(:username) { asker.username }
    let(:owners) { User.where(id: GroupUser.where(group:, owner: true).select(:user_id)) }

    context "when nobody is named" do
      let(:username) { "" }

      it { is_expected.to fail_a_contract }
    end

    context "when the actor leads the chapter" do
      let(:actor) { leader }

      it { is_expected.to fail_a_policy(:can_manage) }
    end

    context "when the chapter is archived" do
      before { chapter.update!(archived_at: 1.day.ago) }

      it { is_expected.to fail_to_find_a_model(:chapter) }
    end

    context "when there is no such person" do
      let(:username) { "nobody_here" }

      it { is_expected.to fail_to_find_a_model(:user) }
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "puts somebody from outside at the head, and logs it" do
        result

        expect(owners).to contain_exactly(leader, asker)
        expect(GroupHistory.where(target_user: asker).pluck(:action)).to contain_exactly(
          GroupHistory.actions[:add_user_to_group],
          GroupHistory.actions[:make_user_group_owner],
        )
        expect(UserHistory.exists?(custom_type: "verified_members_lead_chapter")).to eq(true)
      end

      it "answers by it what they have asked, once" do
        request = ask(chapter, by: asker)

        result

        expect(request.reload).to be_accepted
        expect(asked_on_cores_page?(chapter, asker)).to eq(false)
        expect(news_of(asker)).to eq(%w[join_accepted])
      end

      it "minds no one who leads it already" do
        described_class.call(
          params: {
            chapter_id: chapter.id,
            username:,
          },
          guardian: admin.guardian,
        )

        expect { result }.not_to change { GroupHistory.count }
        expect(owners).to contain_exactly(leader, asker)
      end
    end
  end
end
