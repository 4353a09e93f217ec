# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ChaptersController do
  include_context "with chapters"

  it "has the chapters that one may see, and what one has asked, newest first" do
    older =
      Fabricate(
        :verified_members_join_request,
        chapter: other_chapter,
        user: holder,
        asked_at: 40.days.ago,
      )
    older.close!(:declined, by: admin, reason: "Tell us more.")
    sign_in(holder)

    get "/verified-members/chapters.json"

    expect(response.parsed_body["chapters"].pluck("id")).to eq([chapter.id, other_chapter.id])
    expect(response.parsed_body["join_requests"].pluck("id", "state", "reason")).to eq(
      [[join_request.id, "pending", nil], [older.id, "declined", "Tell us more."]],
    )
    expect(response.parsed_body["join_requests"].first["chapter"]).to eq(
      "id" => chapter.id,
      "name" => "A chapter",
      "group_name" => chapter.group.name,
    )
  end

  it "never tells who declined" do
    join_request.close!(:declined, by: leader, reason: "No place.")
    sign_in(holder)

    get "/verified-members/chapters.json"

    own = response.parsed_body["join_requests"].to_json
    expect(own).to include("No place.")
    expect(own).not_to include(leader.username)
  end

  it "has a chapter on the page of its group, and the group says which" do
    sign_in(holder)
    get "/groups/#{chapter.group.name}.json"
    expect(response.parsed_body["group"]["verified_chapter_id"]).to eq(chapter.id)

    get "/verified-members/chapters/#{chapter.id}.json"

    expect(response.parsed_body).to include(
      "chapter" => a_hash_including("id" => chapter.id, "name" => "A chapter"),
      "affiliation" => a_hash_including("id" => affiliation.id),
      "zone" => a_hash_including("id" => zone.id),
    )
  end

  it "has none that is archived, or whose group one may not see" do
    other_chapter.group.update!(visibility_level: Group.visibility_levels[:owners])
    sign_in(holder)

    statuses =
      [archived_chapter, other_chapter].map do |hidden|
        get "/verified-members/chapters/#{hidden.id}.json"
        response.status
      end

    expect(statuses).to eq([404, 404])
    get "/groups/#{archived_chapter.group.name}.json"
    expect(response.parsed_body["group"]).not_to have_key("verified_chapter_id")
  end
end
