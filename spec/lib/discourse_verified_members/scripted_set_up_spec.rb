# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ScriptedSetUp do
  fab!(:admin)
  fab!(:leader, :user)

  before { SiteSetting.verified_members_enabled = true }

  def set_up(**options)
    described_class.run(admin:, preset_id: "party_branch", **options)
  end

  it "makes what the preset proposes, and nothing again" do
    affiliation = set_up

    expect(affiliation.zone.name).to eq("党建专区")
    expect(affiliation.chapters.count).to eq(6)
    expect(affiliation.chapters.map { |chapter| chapter.group.users }).to all(eq([admin]))
    expect { set_up }.not_to change {
      [Group, Category, Topic, GroupUser, DiscourseVerifiedMembers::Chapter].map(&:count)
    }
  end

  it "makes chapters for the boards that are named, with the leaders that are named" do
    affiliation =
      set_up(boards: %w[车友会 亲子乐园], leaders: Hash.new([leader.username]), access: "members_only")

    expect(affiliation.chapters.map { |chapter| chapter.board.name }).to eq(%w[车友会 亲子乐园])
    expect(affiliation.chapters.map { |chapter| chapter.group.users }).to all(eq([leader]))
    expect(affiliation.zone.read_restricted).to eq(true)
  end

  it "says what stands in the way" do
    expect { set_up(leaders: Hash.new(["nobody_here"])) }.to raise_error(
      described_class::Failed,
      /nobody_here/,
    )
    expect { set_up(access: "nobody") }.to raise_error(described_class::Failed, /Choose who/)
  end
end
