# frozen_string_literal: true

# What labels cost and add where readers meet them, through the pages that core serves.
RSpec.describe "Labels on pages" do
  fab!(:topic)
  fab!(:affiliation, :verified_members_affiliation)
  fab!(:moderator)

  before do
    SiteSetting.verified_members_enabled = true
    SiteSetting.hide_new_user_profiles = false
  end

  def post_by_someone_verified
    user = Fabricate(:user)
    Fabricate(:verified_members_verification, user:, affiliation:, verified_by: moderator)
    Fabricate(:post, topic:, user:)
  end

  def page
    get "/t/#{topic.id}.json"
    expect(response.status).to eq(200)
    response.parsed_body["post_stream"]["posts"]
  end

  # @return [Array<String>] the queries of a page whose caches are warm
  def queries_of_the_page
    2.times { page }
    track_sql_queries { page }
  end

  [1, 20].each do |count|
    it "costs a topic with #{count} labelled posters one query, and none when the plugin is off" do
      count.times { post_by_someone_verified }

      on = queries_of_the_page
      expect(page.count { |post| post["verified_as"] == [affiliation.id] }).to eq(count)
      SiteSetting.verified_members_enabled = false
      off = queries_of_the_page

      expect(on.grep(/verified_members/).length).to eq(1)
      expect(off.grep(/verified_members/)).to be_empty
      expect(on.length - off.length).to eq(1)
      expect(page.flat_map(&:keys)).not_to include("verified_as")
    end
  end

  it "costs later posts of the same topic one query as well" do
    posts = Array.new(3) { post_by_someone_verified }
    params = { post_ids: posts.map(&:id) }
    get "/t/#{topic.id}/posts.json", params: params

    queries = track_sql_queries { get "/t/#{topic.id}/posts.json", params: params }

    expect(queries.grep(/verified_members/).length).to eq(1)
    expect(response.parsed_body["post_stream"]["posts"].pluck("verified_as")).to all(
      eq([affiliation.id]),
    )
  end

  it "costs the feed of somebody's posts nothing" do
    author = post_by_someone_verified.user
    4.times { Fabricate(:post, topic:, user: author) }

    queries = track_sql_queries { get "/u/#{author.username}/activity.json" }
    expect(response.parsed_body).to be_present
    expect(queries.grep(/verified_members_verifications/)).to be_empty
  end

  it "adds at most 30 bytes to a labelled post, and none to another" do
    labelled = post_by_someone_verified
    plain = Fabricate(:post, topic:)
    found = page.index_by { |post| post["id"] }

    expect(found[plain.id]).not_to have_key("verified_as")
    # Test databases number from ten thousand million on; ids of real ones are short.
    field = found[labelled.id].slice("verified_as").to_json.sub(affiliation.id.to_s, "1")
    expect(field.bytesize).to be <= 30
  end

  it "stands on user card and profile, and nowhere on those of others" do
    holder = post_by_someone_verified.user
    other = Fabricate(:user)

    %w[card.json .json].each do |ending|
      address = ->(user) { "/u/#{user.username}#{ending == ".json" ? ".json" : "/card.json"}" }
      get address.(holder)
      expect(response.parsed_body["user"]["verified_as"]).to eq([affiliation.id])

      get address.(other)
      expect(response.parsed_body["user"]).not_to have_key("verified_as")
    end
  end

  it "comes with the site once, without the form and without a query" do
    get "/site.json"
    queries = track_sql_queries { get "/site.json" }

    expect(response.parsed_body["verified_affiliations"]).to eq(
      [affiliation.as_json(only: %i[id name label icon color])],
    )
    expect(queries.grep(/verified_members/)).to be_empty
  end
end
