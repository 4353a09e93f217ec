# frozen_string_literal: true

RSpec.describe "Hostile referrals" do
  include_context "with a small world"
  include_context "with hostile values"

  base = "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}/applications"
  model = DiscourseVerifiedMembers::Referral

  let(:path) { "#{base}/#{application.id}/referral" }

  before do
    application.update!(authority: "Organisation department")
    sign_in(moderator)
  end

  it "sends nothing under what is no reference" do
    too_long = values.select { |value| value.is_a?(String) && value.length > 1000 }
    expect_refusals(:put, "#{path}.json", too_long.map { |reference| { reference: } })
    expect(model.count).to eq(0)
    expect(application.reload.referred_at).to be_nil
  end

  it "takes no answer but the three there are, and no note but a short one" do
    referral = Fabricate(:verified_members_referral, application:)
    too_long = values.select { |value| value.is_a?(String) && value.length > model::NOTE_MAX }

    expect_refusals(
      :put,
      "#{path}/answer.json",
      values.map { |answer| { answer: } } + too_long.map { |note| { answer: "confirmed", note: } },
    )
    expect_words(:put, "#{path}/answer.json", {})
    expect(referral.reload).to have_attributes(answer: nil, closed_at: nil)
  end

  it "says in words why it cannot be sent or answered" do
    application.update!(authority: "")
    expect_words(:put, "#{path}.json", { authority: "Organisation department" })
    application.update!(authority: "Organisation department")
    expect_words(:put, "#{path}/answer.json", { answer: "confirmed" })
    2.times { put "#{path}.json", params: { authority: "Organisation department" } }
    expect(response.status).to eq(409)
    expect(response.parsed_body["errors"]).to be_present

    sign_in(admin)
    application.update!(user: admin)
    expect_words(:put, "#{path}/answer.json", { answer: "confirmed" })
    expect(response.status).to eq(403)
  end

  it "keeps what an affiliation says about it within its bounds" do
    sign_in(admin)
    affiliations = "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}/affiliations"
    asked = { id: "q", kind: "short_text", label: "Q", help: "", required: false, options: [] }
    good = { name: "Union", label: "Union", icon: "id-card", color: "112233", form: [] }
    bodies =
      values.map { |authority| { authority: } } +
        values.map { |on_sheet| { form: [{ **asked, min: nil, max: nil, on_sheet: }] } }
    statuses =
      bodies.map do |body|
        params = { affiliation: { **good, **body } }
        put "#{affiliations}/#{affiliation.id}.json", params:, as: :json
        response.status
      end

    expect(statuses.uniq).to contain_exactly(200, 422)
    expect(affiliation.reload.authority.length).to be <=
      DiscourseVerifiedMembers::Affiliation::AUTHORITY_MAX
    expect(affiliation.form.pluck("on_sheet").uniq - [true, false]).to be_empty
  end

  it "answers 404 or 400 to every id that is none" do
    statuses =
      strange_ids.flat_map do |id|
        %w[referral referral/answer].map do |action|
          params = { authority: "Organisation department", answer: "confirmed" }
          process(:put, "#{base}/#{id}/#{action}.json", params:, as: :json)
          response.status
        end
      end

    expect(statuses.uniq - [404, 400, 422]).to be_empty
  end

  it "limits how often" do
    RateLimiter.enable
    freeze_time
    61.times { put "#{path}/answer.json", params: { answer: "confirmed" } }
    expect(response.status).to eq(429)
  end
end
