# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::SetUpChapters do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:affiliation_id) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(params: { affiliation_id:, chapters: plan }, guardian: actor.guardian)
    end

    fab!(:admin)
    fab!(:affiliation) do
      DiscourseVerifiedMembers::BeginSetUp.call!(
        params: {
          preset_id: "party_branch",
        },
        guardian: admin.guardian,
      ).affiliation
    end
    fab!(:board) { Fabricate(:category, name: "城市建设") }

    let(:actor) { admin }
    let(:affiliation_id) { affiliation.id }
    # What the page shows is what is sent.
    let(:plan) { proposed.map(&:deep_stringify_keys) }
    let(:chapters) { affiliation.chapters.ordered.reload }

    before { SiteSetting.verified_members_enabled = true }

    def proposed
      DiscourseVerifiedMembers::SetUp.new(affiliation.reload, admin.guardian).as_json[:chapters]
    end

    def everything
      kept = ->(scope) { scope.order(:id).map { |record| record.attributes.except("updated_at") } }
      [
        kept.(Group.all),
        kept.(GroupUser.all),
        kept.(Category.all),
        kept.(DiscourseVerifiedMembers::Chapter.all),
        GroupHistory.count,
      ]
    end

    context "when no affiliation is named" do
      let(:affiliation_id) { nil }

      it { is_expected.to fail_a_contract }
    end

    context "when the chapters are no list" do
      let(:plan) { { "0" => {} } }

      it { is_expected.to fail_a_contract }
    end

    context "when there are more than can be" do
      let(:plan) { Array.new(101, {}) }

      it { is_expected.to fail_a_contract }
    end

    context "when the actor is a plain moderator" do
      let(:actor) { Fabricate(:moderator) }

      it { is_expected.to fail_a_policy(:can_manage) }
    end

    context "when there is no such affiliation" do
      let(:affiliation_id) { 0 }
      let(:plan) { [] }

      it { is_expected.to fail_to_find_a_model(:affiliation) }
    end

    context "when some are wrong" do
      before do
        plan[1]["name"] = ""
        plan[4]["leaders"] = ["nobody_here"]
        plan[5] = "nonsense"
      end

      it "says of each what, and makes none of them" do
        before = everything

        expect(result).to fail_a_policy(:accepted)
        expect(result[:problems].keys).to contain_exactly("1.name", "4.leaders", "5.name")
        expect(everything).to eq(before)
      end
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "makes a chapter for each board of the preset, and adopts the boards that exist" do
        result

        expect(chapters.map { |chapter| [chapter.name, chapter.board.name] }).to eq(
          [
            %w[爱心公益小组 爱心公益],
            %w[城市建设小组 城市建设],
            %w[车友会小组 车友会],
            %w[人在他乡小组 人在他乡],
            %w[三十而立小组 三十而立],
            %w[亲子乐园小组 亲子乐园],
          ],
        )
        expect(chapters.second.board).to eq(board)
        expect(chapters).to all(be_takes_requests)
        owned = GroupUser.where(group_id: chapters.map(&:group_id), owner: true)
        expect(owned.pluck(:user_id)).to all(eq(admin.id))
        expect(UserHistory.where(custom_type: "verified_members_create_chapter").count).to eq(6)
      end

      it "changes nothing when it is sent again, as it was or as it is shown now" do
        result
        before = everything

        again =
          [plan, proposed].map do |chapters|
            described_class.call(params: { affiliation_id:, chapters: }, guardian: admin.guardian)
          end

        expect(again).to all(run_successfully)
        expect(everything).to eq(before)
        expect(proposed.length).to eq(6)
      end

      it "can be left and resumed: what is not sent is proposed again" do
        described_class.call!(
          params: {
            affiliation_id:,
            chapters: plan.first(2),
          },
          guardian: admin.guardian,
        )

        expect(proposed.map { |chapter| chapter[:id].present? }).to eq([true] * 2 + [false] * 4)
        expect(proposed.map { |chapter| chapter[:name] }).to eq(plan.map { |it| it["name"] })
      end

      it "proposes no archived chapter again" do
        result
        chapters.first.update!(archived_at: Time.zone.now)

        expect(proposed.length).to eq(5)
      end

      it "may make none" do
        result =
          described_class.call(params: { affiliation_id:, chapters: [] }, guardian: admin.guardian)

        expect(result).to run_successfully
      end
    end

    context "when something breaks late" do
      before { allow(StaffActionLogger).to receive(:new).and_raise(RuntimeError) }

      it "leaves nothing half made" do
        plan
        before = everything

        expect { result }.to raise_error(RuntimeError)
        expect(everything).to eq(before)
      end
    end
  end
end
