# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Admin::ChaptersController do
  include_context "with chapters"

  let(:base) { "/admin/plugins/discourse-verified-members/chapters" }

  before { sign_in(admin) }

  let(:drivers) do
    {
      affiliation_id: affiliation.id,
      name: "Drivers",
      group_name: "drivers",
      board_name: "Cars",
      summary: "They drive.",
      prompt: "What do you drive?",
      capacity: 12,
      is_open: true,
      leaders: [leader.username.upcase],
    }
  end

  def row_of(chapter)
    get "#{base}.json"
    response.parsed_body["chapters"].find { |row| row["id"] == chapter.id }
  end

  it "makes a chapter with its group, its board and its leaders, and changes it again" do
    post "#{base}.json", params: { chapter: drivers }, as: :json

    made = response.parsed_body["chapter"]
    expect(made).to include(
      "name" => "Drivers",
      "capacity" => 12,
      "is_open" => true,
      "group" => a_hash_including("name" => "drivers"),
      "board" => a_hash_including("name" => "Cars"),
      "leaders" => [a_hash_including("username" => leader.username)],
    )

    put "#{base}/#{made["id"]}.json",
        params: {
          chapter: {
            **drivers,
            name: "Motorists",
            is_open: false,
            capacity: "",
            leaders: [member.username],
            board_name: nil,
          },
        },
        as: :json
    expect(response.parsed_body["chapter"]).to include(
      "name" => "Motorists",
      "capacity" => nil,
      "is_open" => false,
      "board" => nil,
      "leaders" => [a_hash_including("username" => member.username)],
      "member_count" => 2,
    )
  end

  it "names the field that is wrong" do
    wrong = {
      leaders: ["nobody_here"],
      group_name: "not a name",
      board_id: 0,
      capacity: "many",
      name: "",
    }

    fields =
      wrong.to_h do |field, value|
        post "#{base}.json", params: { chapter: { **drivers, field => value } }, as: :json
        [field, response.parsed_body["extras"]["fields"].keys]
      end

    expect(fields).to eq(wrong.keys.to_h { |field| [field, [field.to_s]] })
    expect(Group.where(name: "drivers")).to be_empty
    expect(Category.where(name: "Cars")).to be_empty
  end

  it "shows a chapter that nobody has led for 30 days, and proposes who could" do
    chapter.group.add(holder)
    holder.update!(last_seen_at: 1.day.ago)
    leader.update!(last_seen_at: 31.days.ago)
    Fabricate(:post, user: holder, topic: Fabricate(:topic, category: chapter.board))

    expect(row_of(chapter)).to include(
      "is_leaderless" => true,
      "proposed_leader" => a_hash_including("username" => holder.username),
    )

    put "#{base}/#{chapter.id}/leaders.json", params: { username: holder.username }

    expect(row_of(chapter)).to include("is_leaderless" => false, "proposed_leader" => nil)
  end

  it "archives with a word to each asker, and restores" do
    put "#{base}/#{chapter.id}/archive.json", params: { message: "We meet elsewhere now." }
    expect(response.parsed_body["chapter"]["archived_at"]).to be_present
    expect(join_request.reload).to have_attributes(
      state: "closed",
      reason: "We meet elsewhere now.",
    )

    put "#{base}/#{chapter.id}/restore.json"
    expect(response.parsed_body["chapter"]).to include("archived_at" => nil, "is_open" => true)
  end

  it "moves a member to another chapter, and says why it cannot" do
    move = ->(username, to) do
      put "#{base}/#{chapter.id}/transfer.json", params: { username:, to_chapter_id: to.id }
      response.parsed_body.dig("extras", "fields")&.keys
    end
    chapter.group.add(member)

    expect(move.(member.username, chapter)).to eq(["to_chapter_id"])
    expect(move.("nobody_here", other_chapter)).to eq(["username"])
    expect(move.(holder.username, other_chapter)).to eq(["username"])
    expect(move.(member.username, other_chapter)).to be_nil

    expect(response.parsed_body["from"]["member_count"]).to eq(1)
    expect(response.parsed_body["to"]["member_count"]).to eq(2)
    expect(member.groups.reload).to include(other_chapter.group)
  end

  it "keeps the order that admins give" do
    put "#{base}/order.json", params: { ids: [archived_chapter.id, other_chapter.id] }

    expect(response.parsed_body["chapters"].pluck("id")).to eq(
      [archived_chapter.id, other_chapter.id, chapter.id],
    )
  end
end
