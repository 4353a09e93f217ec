# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::SaveChapter do
  describe ".call" do
    subject(:result) do
      described_class.call(params: { chapter_id:, input: }, guardian: actor.guardian)
    end

    fab!(:admin)
    fab!(:leader, :user)
    fab!(:affiliation, :verified_members_affiliation)
    fab!(:board) { Fabricate(:category, name: "Drivers") }

    let(:actor) { admin }
    let(:chapter_id) { nil }
    let(:input) do
      {
        affiliation_id: affiliation.id,
        name: "Drivers’ chapter",
        group_name: "drivers",
        board_id: board.id,
        summary: "Meets on Saturdays.",
        prompt: "What do you drive?",
        capacity: 20,
        is_open: true,
        leaders: [leader.username],
      }
    end
    let(:chapter) { result[:chapter].reload }
    let(:owners) { User.where(id: chapter.group.group_users.where(owner: true).select(:user_id)) }

    before { SiteSetting.verified_members_enabled = true }

    def error(key, **values)
      I18n.t("verified_members.errors.#{key}", **values)
    end

    context "when the actor is a plain moderator" do
      let(:actor) { Fabricate(:moderator) }

      it { is_expected.to fail_a_policy(:can_manage) }
    end

    context "when there is no such chapter" do
      let(:chapter_id) { 0 }

      it { is_expected.to fail_a_policy(:known) }
    end

    context "when something is wrong" do
      fab!(:open_group) { Fabricate(:group, public_admission: true) }
      fab!(:other_chapter, :verified_members_chapter)

      {
        "no affiliation" => [{ affiliation_id: 0 }, :affiliation_id, :no_affiliation],
        "no name" => [{ name: " " }, :name, :chapter_name, { max: 100 }],
        "a name that is too long" => [{ name: "x" * 101 }, :name, :chapter_name, { max: 100 }],
        "a prompt that is too long" => [
          { prompt: "x" * 1001 },
          :prompt,
          :chapter_prompt,
          { max: 1000 },
        ],
        "nobody to lead what takes requests" => [{ leaders: [] }, :leaders, :leaders_missing],
        "an unknown leader" => [
          { leaders: %w[nobody_here] },
          :leaders,
          :no_such_member,
          { username: "nobody_here" },
        ],
        "too many leaders" => [
          { leaders: Array.new(21) { |n| "leader#{n}" } },
          :leaders,
          :too_many_leaders,
          { max: 20 },
        ],
        "no group" => [{ group_name: "" }, :group_name, :no_group],
        "a group's name that cannot be one" => [{ group_name: "no, no" }, :group_name, :no_group],
        "an unknown group" => [{ group_id: 999_999 }, :group_id, :no_group],
        "an unknown board" => [{ board_id: 0 }, :board_id, :no_board],
      }.each do |what, (change, field, key, values)|
        it "names the field for #{what}, and makes nothing" do
          input.merge!(change)

          expect(result).to fail_a_policy(:accepted)
          expect(result[:problems]).to eq(field.to_s => error(key, **values.to_h))
          expect(affiliation.chapters).to be_empty
          expect(Group.exists?(name: "drivers")).to eq(false)
        end
      end

      {
        "a summary that is too long" => [{ summary: "x" * 501 }, "summary"],
        "no room at all" => [{ capacity: 0 }, "capacity"],
        "what is no number of places" => [{ capacity: "many" }, "capacity"],
        "half a place" => [{ capacity: "1.5" }, "capacity"],
        "a board's name that is too long" => [
          { board_id: nil, board_name: "x" * 51 },
          "board_name",
        ],
      }.each do |what, (change, field)|
        it "names the field for #{what}, and makes nothing" do
          input.merge!(change)

          expect(result).to fail_a_policy(:accepted)
          expect(result[:problems].keys).to eq([field])
          expect(Group.exists?(name: "drivers")).to eq(false)
        end
      end

      it "takes no group that would let people in unasked" do
        [open_group, Group[:trust_level_1], affiliation.group].each do |group|
          refused =
            described_class.call(
              params: {
                input: input.merge(group_id: group.id),
              },
              guardian: admin.guardian,
            )

          expect(refused).to fail_a_policy(:accepted)
          expect(refused[:problems].keys).to eq(%w[group_id])
        end
        expect(GroupUser.exists?(group: open_group, user: leader)).to eq(false)
      end

      it "takes no group of a chapter that belongs to another affiliation" do
        input[:group_id] = other_chapter.group_id

        expect(result[:problems]).to eq("group_id" => error(:group_of_another_chapter))
        expect(other_chapter.group.group_users).to be_empty
      end
    end

    context "when it is a new chapter" do
      it { is_expected.to run_successfully }

      it "makes a group that nobody can join by themselves, and says who leads it" do
        expect(chapter).to have_attributes(
          name: "Drivers’ chapter",
          summary: "Meets on Saturdays.",
          prompt: "What do you drive?",
          capacity: 20,
          board:,
          takes_requests?: true,
        )
        expect(chapter.group).to have_attributes(
          name: "drivers",
          public_admission: false,
          public_exit: true,
          members_visibility_level: Group.visibility_levels[:members],
        )
        expect(owners).to contain_exactly(leader)
        expect(UserHistory.exists?(custom_type: "verified_members_create_chapter")).to eq(true)
      end

      it "makes its board too" do
        input.merge!(board_id: nil, board_name: "Cyclists")

        expect(chapter.board).to have_attributes(name: "Cyclists", read_restricted: false)
      end

      it "adopts a board of the same name, whatever its case" do
        input.merge!(board_id: nil, board_name: "DRIVERS")

        expect(chapter.board).to eq(board)
      end

      it "needs neither board nor leaders while it takes no requests" do
        input.merge!(board_id: nil, leaders: [], is_open: false)

        expect(chapter).to have_attributes(board: nil, takes_requests?: false)
      end

      it "comes after the others" do
        before = Fabricate(:verified_members_chapter, affiliation:, position: 7)

        expect(chapter.position).to eq(before.position + 1)
      end
    end

    context "when it adopts a group" do
      fab!(:group) { Fabricate(:group, name: "drivers", full_name: "The drivers") }
      fab!(:owner, :user)
      fab!(:member, :user)
      fab!(:asker, :user)

      before do
        group.add_owner(owner)
        group.add(member)
        GroupRequest.create!(group:, user: asker, reason: "I drive a van.")
      end

      it "keeps its members and those who lead it, and takes over what is asked there" do
        expect(chapter.group).to eq(group)
        expect(group.users).to contain_exactly(owner, member, leader)
        expect(owners).to contain_exactly(owner, leader)
        expect(chapter.join_requests.sole).to have_attributes(
          user: asker,
          message: "I drive a van.",
          state: "pending",
        )
      end
    end

    context "when the chapter exists" do
      let!(:existing) do
        described_class.call!(params: { input: input.deep_dup }, guardian: admin.guardian).chapter
      end
      let(:chapter_id) { existing.id }
      let(:other) { Fabricate(:user) }

      it "changes nothing when nothing is changed" do
        kept = ->(scope) do
          scope.order(:id).map { |record| record.attributes.except("updated_at") }
        end
        everything = -> do
          [
            kept.(Group.where(id: existing.group_id)),
            kept.(GroupUser.where(group_id: existing.group_id)),
            kept.(DiscourseVerifiedMembers::Chapter.all),
            kept.(Category.all),
            GroupHistory.count,
          ]
        end

        expect { result }.not_to change(&everything)
        expect(result).to run_successfully
      end

      it "changes what is changed, in the group as well" do
        input.merge!(name: "Cyclists", prompt: "", capacity: "", summary: nil, board_id: nil)

        expect(chapter).to have_attributes(
          id: existing.id,
          name: "Cyclists",
          prompt: "",
          capacity: nil,
          summary: "",
          board: nil,
        )
        expect(UserHistory.exists?(custom_type: "verified_members_update_chapter")).to eq(true)
      end

      it "does not take away places that are taken" do
        existing.group.add(other)
        existing.update!(capacity: 20)
        input.merge!(leaders: [leader.username], capacity: 1)

        expect(result).to fail_a_policy(:accepted)
        expect(result[:problems]).to eq("capacity" => error(:chapter_too_small, count: 2))
        expect(existing.reload.capacity).to eq(20)
      end

      it "may be changed while there are more members than places" do
        existing.group.add(other)
        existing.update!(capacity: 1)
        input.merge!(leaders: [leader.username], capacity: 1, name: "Cyclists")

        expect(result).to run_successfully
      end

      it "hands it to other leaders, and keeps those before as members" do
        input[:leaders] = [other.username]

        expect(owners).to contain_exactly(other)
        expect(chapter.group.users).to contain_exactly(leader, other)
        expect(chapter.takes_requests?).to eq(true)
      end

      it "may be left without leaders when it is closed" do
        input.merge!(leaders: [], is_open: false)

        expect(owners).to be_empty
        expect(chapter.takes_requests?).to eq(false)
      end

      it "answers by it what a new leader has asked" do
        request = ask(existing, by: other)
        input[:leaders] << other.username

        result

        expect(request.reload).to be_accepted
      end

      it "stays closed to requests while it is archived, on core's page too" do
        existing.update!(archived_at: 1.day.ago)

        expect(chapter.takes_requests?).to eq(false)
        expect(chapter.group.allow_membership_requests).to eq(false)
      end

      it "can be given another group when its own is gone" do
        existing.group.destroy!
        input[:group_name] = "new_drivers"

        expect(chapter.group).to have_attributes(name: "new_drivers", full_name: "Drivers’ chapter")
      end

      def ask(chapter, by:)
        Fabricate(:verified_members_join_request, chapter:, user: by, mirrored: true)
      end
    end

    context "when something breaks late" do
      before do
        input.merge!(board_id: nil, board_name: "Cyclists")
        allow(StaffActionLogger).to receive(:new).and_raise(RuntimeError)
      end

      it "leaves neither chapter nor group nor board" do
        expect { result }.to raise_error(RuntimeError)

        expect(affiliation.chapters).to be_empty
        expect(Group.exists?(name: "drivers")).to eq(false)
        expect(Category.exists?(name: "Cyclists")).to eq(false)
      end
    end
  end
end
