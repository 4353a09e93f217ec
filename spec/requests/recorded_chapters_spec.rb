# frozen_string_literal: true

# As the pages of zone, chapters and requests answer about the recorded forum.
RSpec.describe "Recorded answers about chapters" do
  include_context "with the recorded chapters"

  admin_base = "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}"

  it "has the zone, as a verified member sees it" do
    zone = answer_to(@people["tingzhang"], "/verified-members/zones/#{@zone.id}.json")

    expect_recorded("zone", zone)
    expect(zone["standing"]).to eq("verified")
    expect(zone["chapters"].to_h { |it| [it["id"], it["my"]["obstacle"]&.fetch("kind")] }).to eq(
      61 => nil,
      62 => nil,
      63 => nil,
      64 => nil,
    )
    expect(zone["chapters"].map { |it| it["my"].values_at("is_leader", "is_member") }).to eq(
      [[true, true], [false, false], [false, false], [true, true]],
    )
  end

  it "has the line of a board, and a chapter on its group's page" do
    board = answer_to(@people["tingzhang"], "/verified-members/boards/#{@boards["车友会"].id}.json")
    chapter = answer_to(@people["luchen"], "/verified-members/chapters/63.json")

    expect_recorded("board", board)
    expect_recorded("chapter", chapter)
    expect(board["chapters"].pluck("id")).to eq([63])
    expect(chapter["chapter"]["my"]["obstacle"]).to include("kind" => "being_checked")
  end

  it "has one's own chapters and requests" do
    page = answer_to(@people["luchen"], "/verified-members/chapters.json")

    expect_recorded("own-chapters", page)
    expect(page["chapters"].pluck("id")).to eq([61, 62, 63, 64])
    expect(page["join_requests"].pluck("id", "state")).to eq([[74, "declined"], [75, "accepted"]])
  end

  it "has the leader's queue" do
    queue = answer_to(@people["cheyou"], "/verified-members/join-requests.json")

    expect_recorded("join-requests", queue)
    expect(queue["join_requests"].pluck("id")).to eq([71, 72, 73])
    expect(queue["chapters"].pluck("id", "pending_count")).to eq([[62, 1], [63, 2]])
  end

  it "has the chapters as admins edit them" do
    expect_recorded("admin-chapters", answer_to(@admin, "#{admin_base}/chapters.json"))
  end

  it "has the set-up, from its start and halfway" do
    start = answer_to(@admin, "#{admin_base}/set-up.json")
    halfway = answer_to(@admin, "#{admin_base}/set-up/#{@party.id}.json")

    expect_recorded("set-up-start", start)
    expect_recorded("set-up", halfway)
    expect(halfway["chapters"].pluck("id", "board_name")).to eq(
      [[61, "爱心公益"], [62, "城市建设"], [63, "车友会"], [64, "亲子乐园"], [nil, "人在他乡"], [nil, "三十而立"]],
    )
  end
end
