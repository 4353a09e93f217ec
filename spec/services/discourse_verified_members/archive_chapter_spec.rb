# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ArchiveChapter do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:chapter_id) }
    it { is_expected.to validate_length_of(:message).is_at_most(1000) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(
        params: {
          chapter_id:,
          message: "We have merged with the drivers.",
        },
        guardian: actor.guardian,
      )
    end

    include_context "with a led chapter"

    fab!(:admin)

    let(:chapter_id) { chapter.id }
    let(:actor) { admin }

    context "when no chapter is named" do
      let(:chapter_id) { nil }

      it { is_expected.to fail_a_contract }
    end

    context "when the actor leads the chapter" do
      let(:actor) { leader }

      it { is_expected.to fail_a_policy(:can_manage) }
    end

    context "when it is archived already" do
      before { chapter.update!(archived_at: 1.day.ago) }

      it { is_expected.to fail_to_find_a_model(:chapter) }
    end

    context "when everything is well" do
      let(:askers) { Fabricate.times(2, :user) }
      let!(:requests) { askers.map { |user| ask(chapter, by: user) } }

      it { is_expected.to run_successfully }

      it "closes every open request on both sides, with a word to each asker" do
        result

        expect(requests.map(&:reload)).to all(
          have_attributes(
            state: "closed",
            reason: "We have merged with the drivers.",
            decided_by: admin,
            decided_at: be_present,
          ),
        )
        expect(GroupRequest.where(group:)).to be_empty
        expect(askers.map { |user| news_of(user) }).to all(eq(%w[join_closed]))
      end

      it "keeps the members and what was decided before" do
        declined = Fabricate(:verified_members_join_request, chapter:, user: asker)
        declined.close!(:declined, by: leader, reason: "No.")
        group.add(Fabricate(:user))

        expect { result }.not_to change {
          [declined.reload.attributes, GroupUser.where(group:).count]
        }
        expect(news_of(asker)).to be_empty
      end

      it "takes no more requests, on either side, and is logged" do
        result

        expect(chapter.reload.archived_at).to be_present
        expect(group.reload.allow_membership_requests).to eq(false)
        log = UserHistory.find_by(custom_type: "verified_members_archive_chapter")
        expect(log).to have_attributes(acting_user: admin, details: include("A chapter"))
        expect(log.details).not_to include("merged with")
      end
    end

    context "when its group is gone" do
      before { Group.where(id: group.id).delete_all }

      it { is_expected.to run_successfully }
    end

    context "when something breaks halfway" do
      let!(:request) { ask(chapter, by: asker) }

      before { allow(StaffActionLogger).to receive(:new).and_raise(RuntimeError) }

      it "leaves everything as it was, and tells nobody" do
        expect { result }.to raise_error(RuntimeError)

        expect(request.reload).to be_pending
        expect(asked_on_cores_page?(chapter, asker)).to eq(true)
        expect(chapter.reload.archived_at).to be_nil
        expect(group.reload.allow_membership_requests).to eq(true)
        expect(news_of(asker)).to be_empty
      end
    end
  end
end
