# frozen_string_literal: true

# Until when a verification holds, as each page says it, and the two ways to renew it.
RSpec.describe "Renewals" do
  include_context "with a small world"

  let(:admin_base) { "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}" }

  let(:now) { Time.utc(2026, 11, 25, 8) }

  before do
    freeze_time now
    affiliation.update!(validity_days: 365)
    verification.update!(
      expires_at: now + 5.days,
      consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
    )
  end

  def held
    get "/verified-members/verification.json"
    response.parsed_body["verifications"].sole
  end

  def register(**filters)
    get "#{admin_base}/register.json", params: filters
    response.parsed_body["verifications"]
  end

  it "renews with one click, and shows the new end everywhere" do
    sign_in(holder)
    expect(held).to include(
      "expires_at" => "2026-11-30T08:00:00.000Z",
      "ends_at" => "2026-12-14T08:00:00.000Z",
      "in_grace" => false,
      "can_renew" => true,
      "consent" => nil,
    )

    put "/verified-members/verifications/#{verification.id}/confirm.json"

    expect(response.status).to eq(200)
    expect(held).to include("expires_at" => "2027-11-30T08:00:00.000Z", "can_renew" => false)
    get "/verified-members/labels/#{holder.username}.json"
    expect(response.parsed_body["labels"].sole).to include(
      "valid_until" => "2027-11-30T08:00:00.000Z",
    )
  end

  it "asks again for a consent whose words have changed" do
    sign_in(holder)
    affiliation.update!(name: "Another name")

    put "/verified-members/verifications/#{verification.id}/confirm.json"
    expect(response.status).to eq(422)
    expect(held["consent"]["text"]).to include("Another name")

    put "/verified-members/verifications/#{verification.id}/confirm.json",
        params: {
          consent_version: held["consent"]["version"],
        }
    expect(response.status).to eq(200)
  end

  it "asks again just what the affiliation marks, and tells at its question what is wrong" do
    grade = affiliation.form.first.merge("id" => "grade", "label" => "Grade", "at_renewal" => true)
    affiliation.update!(form: [*affiliation.form, grade])
    sign_in(holder)
    expect(held["questions"]).to eq([grade])

    put "/verified-members/verifications/#{verification.id}/confirm.json",
        params: {
          answers: {
            grade: "",
          },
        },
        as: :json
    expect(response.status).to eq(422)
    expect(response.parsed_body["extras"]["fields"]).to eq(
      "grade" => I18n.t("js.verified_members.answers.required"),
    )

    put "/verified-members/verifications/#{verification.id}/confirm.json",
        params: {
          answers: {
            grade: "Fellow",
          },
        },
        as: :json
    expect(response.status).to eq(200)
    expect(held).to include("can_renew" => false, "questions" => [])
  end

  it "says to its holder, to reviewers and to readers that it is in its grace" do
    verification.update!(expires_at: now - 5.days)
    sign_in(holder)

    expect(held).to include("in_grace" => true, "ends_at" => "2026-12-04T08:00:00.000Z")
    get "/verified-members/labels/#{holder.username}.json"
    expect(response.parsed_body["labels"].sole).to include(
      "valid_until" => "2026-12-04T08:00:00.000Z",
    )
    sign_in(moderator)
    expect(register.sole).to include("in_grace" => true, "can_renew" => true)
  end

  it "lists what ends soon, next to end first, and nothing else" do
    endless = Fabricate(:verified_members_verification, affiliation:)
    far = Fabricate(:verified_members_verification, affiliation:, expires_at: now + 31.days)
    late = Fabricate(:verified_members_verification, affiliation:, expires_at: now - 1.day)
    sign_in(moderator)

    expect(register(state: "soon").pluck("id")).to eq([late.id, verification.id])
    expect(register.pluck("id")).to contain_exactly(endless.id, far.id, late.id, verification.id)
  end

  it "renews a whole list, each by itself, and says what failed" do
    far = Fabricate(:verified_members_verification, affiliation:, expires_at: now + 31.days)
    own =
      Fabricate(
        :verified_members_verification,
        affiliation:,
        user: moderator,
        expires_at: now + 5.days,
      )
    sign_in(moderator)

    put "#{admin_base}/verifications/renew.json",
        params: {
          ids: [far.id, own.id, 0, verification.id],
        },
        as: :json

    results = response.parsed_body["results"].index_by { |result| result["id"] }
    expect(results.transform_values { |result| result["error"] }).to match(
      far.id => /cannot be renewed now/,
      own.id => /your own/,
      0 => /cannot be found/,
      verification.id => nil,
    )
    expect(results[verification.id]["verification"]).to include(
      "expires_at" => "2027-11-30T08:00:00.000Z",
      "can_renew" => false,
    )
  end

  it "asks the database as often for a long register as for a short one" do
    sign_in(moderator)
    register
    few = track_sql_queries { register }.length

    Fabricate.times(5, :verified_members_verification, affiliation:, expires_at: now + 3.days)

    expect(track_sql_queries { register }.length).to eq(few)
  end
end
