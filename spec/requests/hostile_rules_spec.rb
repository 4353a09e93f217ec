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

  it "takes no strange answer for one to what is asked again" do
    options = [{ "id" => "a", "label" => "A" }]
    kinds = %w[number year date choice choices boolean]
    asked = affiliation.form.first.merge("max" => nil, "at_renewal" => true)
    affiliation.update!(
      validity_days: 365,
      form:
        kinds.map do |kind|
          asked.merge(
            "id" => kind,
            "kind" => kind,
            "options" => kind.start_with?("choice") ? options : [],
          )
        end,
    )
    verification.update!(
      expires_at: 5.days.from_now,
      consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
    )
    good = { number: 1, year: 2000, date: "2000-01-01", choice: "a", choices: ["a"], boolean: true }
    path = "/verified-members/verifications/#{verification.id}/confirm.json"
    fitting = { number: [0, -1, 1.5, 2**31], boolean: [true] }
    sign_in(holder)

    expect_refusals(:put, path, [{}] + values.map { |answers| { answers: } })
    good.each_key do |kind|
      strange = values - fitting.fetch(kind, [])
      expect_refusals(:put, path, strange.map { |value| { answers: { **good, kind => value } } })
    end
    expect(DiscourseVerifiedMembers::Renewal.count).to eq(0)

    put path, params: { answers: good }, as: :json
    expect(response.status).to eq(200)
  end

  it "marks a question as asked again for true and for nothing else" do
    sign_in(admin)
    asked = { id: "q", kind: "short_text", label: "Q", help: "", required: false, options: [] }
    good = { name: affiliation.name, label: "L", icon: "star", color: "112233" }

    statuses =
      values.map do |at_renewal|
        form = [{ **asked, min: nil, max: nil, at_renewal: }]
        put "#{admin_base}/affiliations/#{affiliation.id}.json",
            params: {
              affiliation: {
                **good,
                form:,
              },
            },
            as: :json
        response.status
      end

    expect(statuses.uniq).to contain_exactly(200, 422)
    expect(affiliation.reload.form.pluck("at_renewal").uniq - [true, false]).to be_empty
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
