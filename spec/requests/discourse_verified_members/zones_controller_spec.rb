# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ZonesController do
  include_context "with chapters"

  fab!(:private_group, :group)
  fab!(:private_board) { Fabricate(:private_category, group: private_group) }

  def zone_seen_by(user)
    sign_in(user) if user
    get "/verified-members/zones/#{zone.id}.json"
    response.parsed_body
  end

  def card_of(chapter)
    response.parsed_body["chapters"].find { |card| card["id"] == chapter.id }
  end

  describe "#zone" do
    it "tells a visitor what the zone is, and to log in before asking" do
      seen = zone_seen_by(nil)

      expect(seen).to include(
        "standing" => "visitor",
        "figures" => {
          "verified" => 1,
          "chapters" => 2,
          "posts_this_month" => 0,
        },
      )
      expect(seen["chapters"].map { |card| card["my"] }).to all(
        eq(
          "is_member" => false,
          "is_leader" => false,
          "request" => nil,
          "obstacle" => {
            "kind" => "log_in",
          },
          "pending_count" => nil,
        ),
      )
    end

    it "tells a member and an applicant what is missing" do
      expect(zone_seen_by(member)["standing"]).to eq("member")
      expect(card_of(chapter)["my"]["obstacle"]).to eq("kind" => "not_verified")
      expect(zone_seen_by(applicant)["standing"]).to eq("applicant")

      affiliation.update!(joining: :applicants)

      expect(zone_seen_by(applicant)["chapters"].first["my"]["obstacle"]).to be_nil
      zone_seen_by(member)
      expect(card_of(chapter)["my"]["obstacle"]).to eq("kind" => "not_applied")
    end

    it "tells a verified member what they have asked, and where else they may" do
      freeze_time
      expect(zone_seen_by(holder)["standing"]).to eq("verified")

      expect(card_of(chapter)["my"]["request"]).to include("id" => join_request.id)
      expect(card_of(other_chapter)["my"]).to include("request" => nil, "obstacle" => nil)
    end

    it "tells leaders and staff how many wait, and nobody else" do
      zone_seen_by(leader)
      expect(card_of(chapter)["my"]).to include(
        "is_leader" => true,
        "is_member" => true,
        "pending_count" => 1,
      )
      expect(card_of(other_chapter)["my"]["pending_count"]).to be_nil

      zone_seen_by(moderator)
      expect(card_of(chapter)["my"]["pending_count"]).to eq(1)
    end

    it "leaves out boards, chapters and posts that the reader may not see" do
      chapter.update!(board: private_board)
      other_chapter.group.update!(visibility_level: Group.visibility_levels[:members])
      Fabricate(:post, user: holder, topic: Fabricate(:topic, category: private_board))
      Fabricate(:post, user: holder, topic: Fabricate(:topic, category: zone))

      seen = zone_seen_by(member)

      expect(seen["chapters"].pluck("id", "board")).to eq([[chapter.id, nil]])
      expect(seen["figures"]).to include("chapters" => 1, "posts_this_month" => 1)
    end

    it "counts what members of a chapter wrote in its board in the last 30 days" do
      chapter.group.add(holder)
      topic = Fabricate(:topic, category: chapter.board)
      2.times { Fabricate(:post, user: holder, topic:) }
      Fabricate(:post, user: holder, topic:, created_at: 31.days.ago)
      Fabricate(:post, user: member, topic:)
      Fabricate(:post, user: holder, topic: Fabricate(:topic, category: zone))

      zone_seen_by(nil)

      expect(card_of(chapter)["recent_posts"]).to eq(2)
    end

    it "is not there for whoever may not see the category, or once the affiliation is disabled" do
      zone.set_permissions(affiliation.group => :full)
      zone.save!
      zone_seen_by(member)
      expect(response.status).to eq(404)

      zone_seen_by(holder)
      expect(response.status).to eq(200)

      affiliation.update!(enabled: false)
      zone_seen_by(holder)
      expect(response.status).to eq(404)
    end
  end

  describe "#board" do
    it "leads from a board to its chapter and its zone" do
      get "/verified-members/boards/#{chapter.board_id}.json"

      expect(response.parsed_body).to eq(
        "chapters" => [
          { "id" => chapter.id, "name" => "A chapter", "group_name" => chapter.group.name },
        ],
        "zone" => {
          "id" => zone.id,
          "name" => zone.name,
          "color" => zone.color,
          "path" => zone.url,
        },
      )
    end

    it "is not there for a category without a chapter, or one that the reader may not see" do
      other_chapter.update!(board: private_board)
      archived = archived_chapter.board_id

      statuses =
        [zone.id, private_board.id, archived, 0].map do |id|
          get "/verified-members/boards/#{id}.json"
          response.status
        end

      expect(statuses).to eq([404, 404, 404, 404])
    end
  end
end
