# frozen_string_literal: true

# What zone, chapters and requests cost, counted in queries.
RSpec.describe "Costs of zones and chapters" do
  include_context "with chapters"

  def queries_of(path)
    # What is kept in the process is read by then.
    2.times { get path }
    queries = track_sql_queries { get path }
    expect(response.status).to eq(200)
    queries
  end

  def add_chapters(count)
    count.times do
      added = Fabricate(:verified_members_chapter, affiliation:)
      added.group.add_owner(leader)
      added.group.add(Fabricate(:user))
      added.group.update!(allow_membership_requests: true)
      Fabricate(:verified_members_join_request, chapter: added)
    end
  end

  %i[member applicant holder leader moderator].each do |role|
    it "asks the same for one chapter and for fifty, when a #{role} opens the zone" do
      sign_in(public_send(role))
      path = "/verified-members/zones/#{zone.id}.json"
      few = queries_of(path).length

      add_chapters(48)

      expect(queries_of(path).length).to eq(few)
      expect(response.parsed_body["chapters"].length).to eq(50)
    end
  end

  it "asks the same for a queue of one and of thirty, over one chapter and many" do
    sign_in(leader)
    path = "/verified-members/join-requests.json"
    few = queries_of(path).length

    add_chapters(29)

    expect(queries_of(path).length).to eq(few)
    expect(response.parsed_body["join_requests"].length).to eq(30)
  end

  it "asks the same for one's own chapters, whatever their number" do
    sign_in(holder)
    few = queries_of("/verified-members/chapters.json").length

    add_chapters(20)

    expect(queries_of("/verified-members/chapters.json").length).to eq(few)
  end

  it "costs the zone's list of topics nothing" do
    Fabricate.times(3, :topic, category: zone)
    path = "/c/#{zone.slug}/#{zone.id}/l/latest.json"
    sign_in(member)
    with = queries_of(path)

    SiteSetting.verified_members_enabled = false

    expect(with.grep(/verified_members/)).to be_empty
    expect(with.length).to eq(queries_of(path).length)
  end

  it "tells every reader what categories are without a query" do
    get "/site.json"
    queries = track_sql_queries { get "/site.json" }

    roles = response.parsed_body["categories"].to_h { |it| it.values_at("id", "verified_members") }
    expect(roles).to include(
      zone.id => {
        "zone_of" => affiliation.id,
      },
      chapter.board_id => {
        "has_chapter" => true,
      },
    )
    expect(roles.compact.keys).to contain_exactly(zone.id, chapter.board_id, other_chapter.board_id)
    expect(queries.grep(/verified_members/)).to be_empty
  end
end
