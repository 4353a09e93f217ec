# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Admin::RepairsController do
  include_context "with a small world"

  path = "/admin/plugins/discourse-verified-members/repair.json"

  before do
    sign_in(admin)
    affiliation.group.add(member)
  end

  def drifts
    response.parsed_body["drifts"]
  end

  it "says what does not fit, whom it is about and where" do
    get path

    expect(drifts.sole).to include(
      "kind" => "unverified_members",
      "affiliation_id" => affiliation.id,
      "count" => 1,
      "mending" => nil,
    )
    expect(drifts.sole["people"].sole["username"]).to eq(member.username)
    expect(response.parsed_body["affiliations"].sole["name"]).to eq(affiliation.name)
  end

  it "says how far mending is, and nothing more once it is done" do
    put path, params: { kind: "unverified_members", affiliation_id: affiliation.id }
    expect(drifts.sole["mending"]).to eq("done" => 0, "total" => 1)

    Jobs::DiscourseVerifiedMembers::MendDrift.new.execute(
      kind: "unverified_members",
      affiliation_id: affiliation.id,
      user_id: admin.id,
    )
    get path
    expect(drifts).to be_empty
  end
end
