# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Labels do
  fab!(:topic)
  fab!(:affiliation, :verified_members_affiliation)
  fab!(:moderator)

  before { SiteSetting.verified_members_enabled = true }

  def post_by_someone_verified
    user = Fabricate(:user)
    Fabricate(:verified_members_verification, user:, affiliation:, verified_by: moderator)
    Fabricate(:post, topic:, user:)
  end

  def labels_of(user)
    described_class.of_user(user.id, reader: Guardian.new)
  end

  # Serializes the page as the topic controller does, and returns its queries.
  def queries_of_the_page
    DiscourseVerifiedMembers::AffiliationCache.summaries
    track_sql_queries do
      view = TopicView.new(topic.id, nil)
      TopicViewSerializer.new(view, scope: Guardian.new, root: false).to_json
    end
  end

  it "costs nothing where no affiliation is enabled" do
    post_by_someone_verified
    affiliation.update!(enabled: false)

    expect(queries_of_the_page.count { |query| query.include?("verified_members") }).to eq(0)
  end

  it "labels a post that comes alone, without a query for each where many come" do
    post = post_by_someone_verified

    alone = PostSerializer.new(post, scope: Guardian.new, root: false).as_json
    listed = nil
    queries =
      track_sql_queries do
        listed = PostSerializer.new(post, scope: Guardian.new, root: false, add_title: true).as_json
      end

    expect(alone[:verified_as]).to eq([affiliation.id])
    expect(listed).not_to have_key(:verified_as)
    expect(queries.grep(/verified_members/)).to be_empty
  end

  it "shows no label that has ended, is paused or belongs to a disabled affiliation" do
    user = Fabricate(:user)
    verification =
      Fabricate(:verified_members_verification, user:, affiliation:, verified_by: moderator)
    expect(labels_of(user)).to eq([affiliation.id])

    verification.update!(paused_at: Time.zone.now)
    expect(labels_of(user)).to be_empty

    verification.update!(paused_at: nil, ended_at: Time.zone.now, end_reason: :revoked)
    expect(labels_of(user)).to be_empty

    verification.update!(ended_at: nil, end_reason: nil)
    affiliation.update!(enabled: false)
    expect(labels_of(user)).to be_empty
  end

  it "keeps the order that admins gave the affiliations" do
    second = Fabricate(:verified_members_affiliation, position: 5)
    first = Fabricate(:verified_members_affiliation, position: 1)
    user = Fabricate(:user)
    [second, first].each do |held|
      Fabricate(:verified_members_verification, user:, affiliation: held, verified_by: moderator)
    end

    expect(labels_of(user)).to eq([first.id, second.id])
  end

  it "puts the icons of affiliations into the sprite" do
    affiliation.update!(icon: "star")

    expect(SvgSprite.all_icons).to include("star")
  end
end
