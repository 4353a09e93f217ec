# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Zone do
  include_context "with a led chapter"

  fab!(:archived) { Fabricate(:verified_members_chapter, affiliation:, archived_at: 1.day.ago) }
  fab!(:hidden) do
    group = Fabricate(:group, visibility_level: Group.visibility_levels[:owners])
    Fabricate(:verified_members_chapter, affiliation:, group:)
  end

  def zone(user)
    described_class.new(Guardian.new(user), affiliation).as_json
  end

  it "counts who is verified, the chapters that one sees, and this month's posts" do
    Fabricate(:verified_members_verification, user: asker, affiliation:)
    Fabricate(
      :verified_members_verification,
      affiliation:,
      ended_at: 1.day.ago,
      end_reason: :revoked,
    )
    Fabricate(:post, user: asker, topic: Fabricate(:topic, category: Fabricate(:category)))

    expect(zone(nil)[:figures]).to eq(verified: 1, chapters: 1, posts_this_month: 1)
    expect(zone(Fabricate(:admin))[:figures]).to include(chapters: 2)
  end

  it "has the reader's standing, and the chapters as cards" do
    expect(zone(nil)).to include(standing: "visitor", chapters: [include(id: chapter.id)])
    expect(zone(asker)).to include(standing: "member")
    expect(zone(asker)[:affiliation]).to include(
      id: affiliation.id,
      description: affiliation.description,
      joining: "anyone",
    )
  end
end
