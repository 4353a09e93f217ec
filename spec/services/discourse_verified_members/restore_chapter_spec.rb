# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::RestoreChapter do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:chapter_id) }
  end

  describe ".call" do
    subject(:result) { described_class.call(params: { chapter_id: }, guardian: actor.guardian) }

    include_context "with a led chapter"

    fab!(:admin)

    let(:chapter_id) { chapter.id }
    let(:actor) { admin }

    before do
      chapter.update!(archived_at: 1.day.ago)
      group.update!(allow_membership_requests: false)
    end

    context "when no chapter is named" do
      let(:chapter_id) { nil }

      it { is_expected.to fail_a_contract }
    end

    context "when the actor leads the chapter" do
      let(:actor) { leader }

      it { is_expected.to fail_a_policy(:can_manage) }
    end

    context "when it is not archived" do
      before { chapter.update!(archived_at: nil) }

      it { is_expected.to fail_to_find_a_model(:chapter) }
    end

    context "when its group is gone" do
      before { group.destroy! }

      it { is_expected.to fail_a_policy(:group_is_there) }
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "takes requests again, and is logged" do
        result

        expect(chapter.reload).to have_attributes(archived_at: nil, takes_requests?: true)
        expect(UserHistory.exists?(custom_type: "verified_members_restore_chapter")).to eq(true)
      end

      it "takes none while nobody leads it" do
        GroupUser.where(group:).update_all(owner: false)

        expect(result).to run_successfully
        expect(chapter.reload.takes_requests?).to eq(false)
      end

      it "takes over what was asked of the group meanwhile" do
        GroupRequest.create!(group:, user: asker, reason: "I can drive.")
        expect(chapter.join_requests).to be_empty

        result

        expect(chapter.join_requests.sole).to have_attributes(
          user: asker,
          state: "pending",
          message: "I can drive.",
        )
      end
    end
  end
end
