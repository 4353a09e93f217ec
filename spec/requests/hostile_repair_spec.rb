# frozen_string_literal: true

RSpec.describe "Hostile input about repair, histories and figures" do
  include_context "with a small world"
  include_context "with hostile values"

  admin_base = "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}"

  before { sign_in(admin) }

  it "mends nothing that is no drift, and nowhere that is no affiliation" do
    affiliation.group.add(member)
    good = { kind: "unverified_members", affiliation_id: affiliation.id }

    expect_refusals(
      :put,
      "#{admin_base}/repair.json",
      [*values, "Drift", "Kernel"].map { |value| good.merge(kind: value) } +
        values.map { |value| good.merge(affiliation_id: value) },
    )

    expect(affiliation.group.users).to include(member)
    expect(Jobs::DiscourseVerifiedMembers::MendDrift.jobs).to be_empty
  end

  it "finds no history under what is no id" do
    strange_ids.each do |id|
      get "#{admin_base}/verifications/#{id}/history.json"
      expect(response.status).to be_between(400, 499), id
    end
  end

  it "gives the same figures whatever is asked for beside" do
    SiteSetting.verified_members_public_figures = true
    get "/verified-members/figures.json"
    usual = response.body

    values.each do |value|
      get "/verified-members/figures.json", params: { affiliation_id: value.to_s.first(500) }
      expect(response.body).to eq(usual)
    end
  end
end
