# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::UploadEvidence do
  include_context "with real threads", 20
  include_context "with evidence files"

  it "never keeps more than five of twenty that arrive at the same instant" do
    SiteSetting.verified_members_enabled = true
    group = made(Fabricate(:group))
    member = made(Fabricate(:user))
    affiliation = Fabricate(:verified_members_affiliation, group:, evidence: "optional")
    files = 20.times.map { |n| document("page #{n}") }

    results = all_at_once(files.map { |bytes| -> { upload_for(member, bytes, affiliation:) } })

    kept = DiscourseVerifiedMembers::Evidence.where(user: member)
    expect(results.count(&:success?)).to eq(5)
    expect(kept.pluck(:position)).to contain_exactly(1, 2, 3, 4, 5)
    expect(
      kept.map { |file| DiscourseVerifiedMembers::SealedFile.new(file).bytes }.uniq.length,
    ).to eq(5)
  end
end
