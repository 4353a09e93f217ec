# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Admin::SetUpController do
  fab!(:admin)

  let(:base) { "/admin/plugins/discourse-verified-members/set-up" }

  before do
    SiteSetting.verified_members_enabled = true
    sign_in(admin)
  end

  def begin_with(preset_id)
    post "#{base}.json", params: { preset_id: }
    response.parsed_body["affiliation"]
  end

  it "goes from a preset to a zone with six chapters, as proposed" do
    affiliation = begin_with("party_branch")
    get "#{base}/#{affiliation["id"]}.json"
    proposed = response.parsed_body

    put "#{base}/#{affiliation["id"]}/chapters.json", params: proposed.slice("chapters"), as: :json
    expect(response.parsed_body["chapters"].map { |it| it["id"].present? }).to eq([true] * 6)
    put "#{base}/#{affiliation["id"]}/zone.json", params: proposed.slice("zone"), as: :json

    done = response.parsed_body
    zone = Category.find_by(name: "党建专区")
    expect(done["affiliation"]).to include(
      "chapter_count" => 6,
      "zone" => a_hash_including("id" => zone.id),
    )
    expect(done["topics"].pluck("title")).to eq(proposed["topic_titles"])
    expect(zone.category_groups.to_h { |it| [it.group.name, it.permission_type] }).to eq(
      "party_branch" => CategoryGroup.permission_types[:full],
      "staff" => CategoryGroup.permission_types[:full],
      "everyone" => CategoryGroup.permission_types[:readonly],
    )
  end

  it "can be left after any step, and finds again what is there" do
    first = begin_with("party_branch")
    expect(begin_with("party_branch")).to eq(first)

    get "#{base}/#{first["id"]}.json"
    some = response.parsed_body["chapters"].first(2)
    put "#{base}/#{first["id"]}/chapters.json", params: { chapters: some }, as: :json
    get "#{base}/#{first["id"]}.json"

    expect(response.parsed_body["chapters"].map { |it| it["id"].nil? }).to eq(
      [false, false, true, true, true, true],
    )
    expect(response.parsed_body["zone"]).to include("category_id" => nil, "name" => "党建专区")
  end

  it "says which chapter is wrong and why, and makes none of them" do
    affiliation = begin_with("party_branch")
    get "#{base}/#{affiliation["id"]}.json"
    chapters = response.parsed_body["chapters"].first(2)
    chapters.last["leaders"] = ["nobody_here"]

    expect do
      put "#{base}/#{affiliation["id"]}/chapters.json", params: { chapters: }, as: :json
    end.not_to change { [Group.count, Category.count] }

    expect(response.parsed_body["extras"]["fields"]).to eq(
      "1.leaders" => I18n.t("verified_members.errors.no_such_member", username: "nobody_here"),
    )
  end

  it "says so when what the preset would make is there and cannot be used" do
    Fabricate(:group, name: "party_branch", public_admission: true)

    begin_with("party_branch")

    expect(response.status).to eq(422)
    expect(response.parsed_body["errors"].first).to include("must not let people in by itself")
    begin_with("unknown")
    expect(response.parsed_body["errors"]).to eq([I18n.t("verified_members.errors.no_preset")])
  end
end
