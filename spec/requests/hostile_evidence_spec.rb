# frozen_string_literal: true

RSpec.describe "Hostile files" do
  include_context "with a small world"
  include_context "with evidence files"
  include_context "with hostile values"

  let(:evidence) { DiscourseVerifiedMembers::Evidence }
  let(:consent_version) { DiscourseVerifiedMembers::Consent.new(affiliation).version }

  before do
    affiliation.update!(evidence: "optional")
    sign_in(member)
  end

  it "refuses what is no file, for every affiliation that is none, and keeps nothing" do
    path = "/verified-members/evidence.json"
    expect_refusals(
      :post,
      path,
      values.map do |value|
        { evidence_file: value, consent_version:, affiliation_id: affiliation.id }
      end,
    )
    expect_refusals(:post, path, values.map { |value| { affiliation_id: value, consent_version: } })
    expect_refusals(
      :post,
      path,
      values.map { |value| { consent_version: value, affiliation_id: affiliation.id } },
    )
    expect(evidence.count).to eq(0)
  end

  it "refuses every wrong list of files, and sends no application" do
    path = "/verified-members/applications.json"
    good = { affiliation_id: affiliation.id, consent_version:, answers: { member_number: "B-2" } }
    # What Rails makes no list of, or an empty one, is no file.
    none = [nil, false, [], {}, [nil], [[]]]

    expect_refusals(:post, path, (values - none).map { |value| good.merge(evidence_ids: value) })
    expect_refusals(:post, path, (values - none).map { |value| good.merge(evidence_ids: [value]) })
    expect(DiscourseVerifiedMembers::Application.where(user: member)).to be_empty
  end

  it "answers 404 to every id that does not exist" do
    sign_in(admin)
    statuses =
      strange_ids.flat_map do |id|
        %i[get delete].map do |verb|
          process(verb, "/verified-members/evidence/#{id}#{".json" if verb == :delete}")
          response.status
        end
      end

    expect(statuses.uniq - [404, 400]).to be_empty
  end

  it "answers each file that is not what it seems in the member's language" do
    member.update!(locale: "zh_CN")
    SiteSetting.allow_user_locale = true
    png = picture
    files = {
      "a.png" => "<svg onload=alert(1)>",
      "b.png" => "MZ\x90\0",
      "c.pdf" => "<html>" + document,
      "d.pdf" => document + "PK\x03\x04",
      "e.png" => "",
      "f.png" => png[0, png.length - 20],
      "g.png" => picture_that_claims(60_000, 60_000),
      "h.png" => picture_that_claims(5000, 5000),
      "i.jpg" => "GIF89a/*<svg/onload=alert(1)>*/",
      "j.webp" => "RIFF\xFF\xFF\xFF\x7FWEBPVP8 ",
    }

    files.each do |name, bytes|
      upload(bytes, name:)
      expect(response.status).to eq(422), name
      expect(response.parsed_body["errors"].sole).to match(/\p{Han}/)
    end
    expect(evidence.count).to eq(0)
  end
end
