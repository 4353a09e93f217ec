# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Admin::AffiliationsController do
  include_context "with a small world"

  base = "/admin/plugins/discourse-verified-members/affiliations"

  let(:preset) { DiscourseVerifiedMembers::Preset.all.first.affiliation }

  before { sign_in(admin) }

  it "takes as many queries for twenty affiliations as for one, with their counts" do
    queries = -> { track_sql_queries { get "#{base}.json" }.length }
    2.times { queries.call }
    with_one = queries.call
    expect(response.parsed_body["affiliations"].sole).to include(
      "pending_count" => 1,
      "verified_count" => 1,
    )
    19.times { Fabricate(:verified_members_affiliation) }

    expect(queries.call).to eq(with_one)
    expect(response.parsed_body["affiliations"].length).to eq(20)
  end

  it "saves a preset as it is sent, and shows it again" do
    post "#{base}.json", params: { affiliation: preset }, as: :json

    expect(response.status).to eq(200)
    made = response.parsed_body["affiliation"]
    expect(made).to include(
      "label" => preset["label"],
      "form" => preset["form"],
      "group" => a_hash_including("name" => "party_branch"),
      "badge" => a_hash_including("name" => preset["name"]),
      "pending_count" => 0,
    )

    get "#{base}/#{made["id"]}.json"
    expect(response.parsed_body["affiliation"]).to eq(made)
  end

  it "names the field that is wrong" do
    { label: "x" * 13, color: "red", icon: "no icon", group_name: "" }.each do |field, value|
      post "#{base}.json", params: { affiliation: preset.merge(field => value) }, as: :json
      expect(response.status).to eq(422)
      expect(response.parsed_body["extras"]["fields"].keys).to include(field.to_s)
    end
  end

  it "deletes one that nobody has used, and tells of the others to disable them" do
    unused = Fabricate(:verified_members_affiliation)

    delete "#{base}/#{unused.id}.json"
    expect(response.status).to eq(200)

    delete "#{base}/#{affiliation.id}.json"
    expect(response.status).to eq(422)
    expect(response.parsed_body["errors"]).to eq(
      [I18n.t("verified_members.errors.affiliation_in_use")],
    )
  end

  it "titles the presets in the reader's language" do
    SiteSetting.allow_user_locale = true
    admin.update!(locale: "zh_CN")

    get "#{base}/presets.json"

    expect(response.parsed_body["presets"].pluck("id")).to eq(
      %w[party_branch professional_association],
    )
    expect(response.parsed_body["presets"].pluck("title")).to all(match(/\p{Han}/))
  end

  it "answers a reload of its pages with the admin panel" do
    [base, "#{base}/new", "#{base}/#{affiliation.id}/edit"].each do |page|
      get page
      expect(response.status).to eq(200)
      expect(response.media_type).to eq("text/html")
    end
  end
end
