# frozen_string_literal: true

RSpec.describe "Hostile input about rules and renewals" do
  include_context "with a small world"
  include_context "with hostile values"

  admin_base = "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}"

  it "keeps every rule of an affiliation within its limits" do
    sign_in(admin)
    good = { name: affiliation.name, label: "L", icon: "star", color: "112233" }
    limits = DiscourseVerifiedMembers::AffiliationRules::LIMITS

    statuses =
      limits.keys.flat_map do |rule|
        values.map do |value|
          process(
            :put,
            "#{admin_base}/affiliations/#{affiliation.id}.json",
            params: {
              affiliation: good.merge(rule => value),
            },
            as: :json,
          )
          kept = affiliation.reload.public_send(rule)
          expect(kept.nil? || limits[rule].cover?(kept)).to eq(true)
          response.status
        end
      end

    expect(statuses.uniq).to contain_exactly(200, 422)
  end

  it "names the rule that will not do" do
    sign_in(admin)

    put "#{admin_base}/affiliations/#{affiliation.id}.json",
        params: {
          affiliation: {
            name: affiliation.name,
            label: "L",
            icon: "star",
            color: "112233",
            validity_days: 59,
          },
        },
        as: :json

    expect(response.status).to eq(422)
    expect(response.parsed_body["extras"]["fields"].keys).to contain_exactly("validity_days")
    expect(response.parsed_body["errors"].first).to include("60")
  end

  it "renews nothing for strange ids, or in too great a number" do
    verification.update!(expires_at: 5.days.from_now)
    sign_in(moderator)

    statuses =
      [*values, *values.map { |value| [value] }, [*1..51]].map do |ids|
        put "#{admin_base}/verifications/renew.json", params: { ids: }, as: :json
        response.status
      end

    expect(statuses.uniq - [200, 422]).to be_empty
    expect(response.status).to eq(422)
    expect(DiscourseVerifiedMembers::Renewal.count).to eq(0)
  end

  it "takes no strange consent for the one that is asked" do
    affiliation.update!(validity_days: 365)
    verification.update!(expires_at: 5.days.from_now)
    sign_in(holder)

    expect_refusals(
      :put,
      "/verified-members/verifications/#{verification.id}/confirm.json",
      values.map { |consent_version| { consent_version: } },
    )
    expect(DiscourseVerifiedMembers::Renewal.count).to eq(0)
  end
end
