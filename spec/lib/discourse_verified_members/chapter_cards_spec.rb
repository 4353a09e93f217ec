# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ChapterCards do
  include_context "with a led chapter"

  def visible_to(user)
    described_class.visible(Guardian.new(user))
  end

  def card(user)
    described_class.new(Guardian.new(user), [chapter.reload]).as_json.sole
  end

  describe ".visible" do
    fab!(:second) { Fabricate(:verified_members_chapter, affiliation:, position: -1) }

    it "has the chapters in their order" do
      expect(visible_to(nil)).to eq([second, chapter])
    end

    it "leaves out what is archived, disabled, or not for this reader" do
      second.update!(archived_at: 1.day.ago)
      expect(visible_to(asker)).to contain_exactly(chapter)

      group.update!(visibility_level: Group.visibility_levels[:members])
      expect(visible_to(asker)).to be_empty
      expect(visible_to(leader)).to contain_exactly(chapter)

      affiliation.update!(enabled: false)
      expect(visible_to(leader)).to be_empty
    end
  end

  it "says to each reader what is theirs to do" do
    request = ask(chapter, by: asker)
    member = Fabricate(:user).tap { |user| group.add(user) }
    stranger = Fabricate(:user)
    mine = ->(user) { card(user)[:my] }

    nobody = { is_member: false, is_leader: false, request: nil, obstacle: nil, pending_count: nil }
    expect(mine.(nil)).to eq(nobody.merge(obstacle: { kind: "log_in" }))
    expect(mine.(stranger)).to eq(nobody)
    expect(mine.(asker)).to eq(
      nobody.merge(request: { id: request.id, asked_at: request.reload.asked_at }),
    )
    expect(mine.(member)).to eq(nobody.merge(is_member: true))
    expect(mine.(leader)).to eq(nobody.merge(is_member: true, is_leader: true, pending_count: 1))
    expect(mine.(Fabricate(:moderator))).to eq(nobody.merge(pending_count: 1))
  end

  it "says to a full chapter's reader that it is full, and to nobody inside" do
    chapter.update!(capacity: 1)

    expect(card(asker)[:my][:obstacle]).to eq(kind: "full")
    expect(card(leader)[:my][:obstacle]).to be_nil
    expect(card(asker)).to include(member_count: 1, capacity: 1)
  end

  it "names the board only to those who may see it" do
    board = Fabricate(:private_category, group: Fabricate(:group))
    chapter.update!(board:)

    expect(card(asker)[:board]).to be_nil
    expect(card(Fabricate(:admin))[:board]).to include(id: board.id, name: board.name)
  end

  it "has its leaders, who came first first, and no bots" do
    second = Fabricate(:user)
    [Discourse.system_user, second].each { |user| group.add_owner(user) }

    usernames = card(nil)[:leaders].map { |leader| leader[:username] }
    expect(usernames).to eq([leader, second].map(&:username))
    expect(card(nil)[:member_count]).to eq(2)
  end
end
