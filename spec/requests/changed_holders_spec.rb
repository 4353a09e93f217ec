# frozen_string_literal: true

RSpec.describe "Holders who have changed" do
  include_context "with a small world"
  include_context "with hostile values"

  let(:base) { "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}" }
  let(:path) { "#{base}/verifications/#{verification.id}/confirm-change.json" }

  before do
    holder.update_columns(username: "old_name", username_lower: "old_name", name: "Old Name")
    sign_in(moderator)
  end

  def change
    holder.update!(username: "new_name", name: "New Name")
    get "#{base}/register.json", params: { state: "changed" }
    response.parsed_body
  end

  it "are listed with what they were beside what they are, until that is confirmed" do
    register = change
    row = register["verifications"].sole

    expect(register["meta"]["changed_count"]).to eq(1)
    expect(row["pauses"]).to eq(["changed"])
    expect(row["change"]["before"]).to include("username" => "old_name", "name" => "Old Name")
    expect(row["change"]["now"]).to include("username" => "new_name", "name" => "New Name")

    put path, params: { changed_at: row["change"]["changed_at"] }
    expect(response.parsed_body["verification"]).to include("change" => nil, "pauses" => [])
    get "#{base}/register.json", params: { state: "changed" }
    expect(response.parsed_body["verifications"]).to be_empty
  end

  it "are shown in the picture that they had, though nobody uses it any more" do
    # Ids begin anew in tests, and core inserts references without a word where one is taken.
    UploadReference.delete_all
    before, now = Array.new(2) { Fabricate(:upload, user: holder) }
    holder.update!(uploaded_avatar_id: before.id)
    SiteSetting.verified_members_pause_on_new_avatar = true
    holder.update!(uploaded_avatar_id: now.id)

    get "#{base}/register.json", params: { state: "changed" }
    change = response.parsed_body["verifications"].sole["change"]
    expect(change["before"]["avatar_template"]).to include(before.url)
    expect(change["now"]["avatar_template"]).to include("_#{now.id}_").or include("/#{now.id}_")
  end

  it "are not confirmed by anything that a reviewer has not been shown" do
    change
    expect_refusals(:put, path, values.map { |value| { changed_at: value } })
    expect_words(:put, path, { changed_at: "2026-01-01T00:00:00.000Z" })
    expect(verification.reload.pauses).to eq(["changed"])

    strange_ids.each do |id|
      put "#{base}/verifications/#{id}/confirm-change.json", params: { changed_at: "x" }
      expect(response.status).to eq(404)
    end
  end
end
