# frozen_string_literal: true

# The recorded forum with its zone, four boards with their chapters, and requests to
# join them.
RSpec.shared_context "with the recorded chapters" do
  include_context "with the recorded forum"

  before do
    make_boards
    make_zone
    make_chapters
    make_requests
  end

  def make_boards
    @boards =
      [
        [51, "爱心公益", "aixin", "c8102e"],
        [52, "城市建设", "chengjian", "35657a"],
        [53, "车友会", "cheyou", "476a35"],
        [54, "亲子乐园", "qinzi", "8a6d1f"],
      ].to_h { |id, name, slug, color| [name, Fabricate(:category, id:, name:, slug:, color:)] }
  end

  def make_zone
    @zone = Fabricate(:category, id: 50, name: "党建专区", slug: "dangjian", color: "c8102e")
    @party.update!(zone: @zone, preset_id: "party_branch")
  end

  # Each shows a state of its own: open, full, without a number of places, closed.
  def make_chapters
    texts =
      DiscourseVerifiedMembers::Preset.find("party_branch").chapters.index_by { |it| it["board"] }
    @chapters =
      [
        [61, "爱心公益", 20, %w[cheyou luchen], "tingzhang", true],
        [62, "城市建设", 2, %w[yiwu_daddy], "cheyou", true],
        [63, "车友会", nil, [], "cheyou", true],
        [64, "亲子乐园", nil, [], "tingzhang", false],
      ].to_h do |id, board, capacity, members, leader, open|
        text = texts[board]
        group =
          Fabricate(
            :group,
            id:,
            **text.slice("name").transform_keys { :full_name },
            name: text["group_name"],
          )
        members.each { |username| group.add(@people[username]) }
        group.add_owner(@people[leader])
        group.update!(allow_membership_requests: open, membership_request_template: text["prompt"])
        chapter =
          Fabricate(
            :verified_members_chapter,
            id:,
            affiliation: @party,
            group:,
            board: @boards[board],
            summary: text["summary"],
            capacity:,
            position: id,
          )
        [board, chapter]
      end
  end

  def make_requests
    ask(71, "车友会", "tingzhang", Time.utc(2026, 11, 19, 3), "我有一辆七座车，周末活动可以帮忙接送。")
    ask(
      72,
      "车友会",
      "r_okafor",
      Time.utc(2026, 11, 22, 11, 20),
      "I drive to the clean-ups every month.",
    )
    ask(73, "城市建设", "tingzhang", Time.utc(2026, 11, 23, 1, 5), "最关心城北路的人行道。")
    declined = ask(74, "车友会", "luchen", Time.utc(2026, 11, 14, 9), "想认识车友。")
    reason = @party.decline_templates.second["text"]
    close(declined, "declined", "cheyou", Time.utc(2026, 11, 16, 4), reason)
    accepted = ask(75, "爱心公益", "luchen", Time.utc(2026, 10, 20, 9), "参加过三次献血。")
    close(accepted, "accepted", "tingzhang", Time.utc(2026, 10, 21, 2))
  end

  def ask(id, board, who, asked_at, message)
    chapter = @chapters[board]
    user = @people[who]
    request = Fabricate(:verified_members_join_request, id:, chapter:, user:, asked_at:, message:)
    GroupRequest.create!(group: chapter.group, user:, reason: message)
    request
  end

  def close(request, state, who, decided_at, reason = nil)
    request.close!(state, by: @people[who], reason:)
    request.update!(decided_at:)
  end
end
