# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Admin::RegisterController do
  include_context "with a small world"

  path = "/admin/plugins/discourse-verified-members/register"
  size = DiscourseVerifiedMembers::Keyset::SIZE

  before { sign_in(moderator) }

  def verify(**attributes)
    Fabricate(:verified_members_verification, affiliation:, verified_by: moderator, **attributes)
  end

  def ids
    response.parsed_body["verifications"].pluck("id")
  end

  it "joins its pages without gap or double where many were verified at the same instant" do
    same = 1.day.ago.floor(6)
    others = Array.new(2 * size) { verify(verified_at: same) }
    found = []
    after = nil
    loop do
      get "#{path}.json", params: { after: }
      found.concat(ids)
      break if (after = response.parsed_body["meta"]["next"]).nil?
    end

    expect(found).to eq([verification.id, *others.map(&:id).sort.reverse])
  end

  it "keeps those that have ended apart, and counts those that have not" do
    ended = verify(ended_at: Time.zone.now, ended_by: moderator, end_reason: :revoked)

    get "#{path}.json"
    expect(ids).to eq([verification.id])

    get "#{path}.json", params: { state: "ended" }
    expect(ids).to eq([ended.id])
    expect(response.parsed_body["meta"]["live_count"]).to eq(1)
  end

  it "finds by username, name and affiliation" do
    holder.update!(name: "章婷", username: "tingzhang")
    other = Fabricate(:verified_members_verification, verified_by: moderator)

    [{ q: "TING" }, { q: "婷" }, { affiliation_id: affiliation.id }].each do |params|
      get "#{path}.json", params: params
      expect(ids).to eq([verification.id])
    end

    get "#{path}.json", params: { affiliation_id: other.affiliation_id }
    expect(ids).to eq([other.id])
  end

  it "takes as many queries for twenty rows as for one" do
    queries = -> { track_sql_queries { get "#{path}.json" }.length }
    2.times { queries.call }
    with_one = queries.call
    19.times { verify }

    expect(queries.call).to eq(with_one)
    expect(ids.length).to eq(20)
  end

  it "answers a reload with the admin panel" do
    get path

    expect(response.status).to eq(200)
    expect(response.media_type).to eq("text/html")
  end
end
