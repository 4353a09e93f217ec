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

  it "either sends an application with its file or lets the file be removed in another tab" do
    SiteSetting.verified_members_enabled = true
    group = made(Fabricate(:group))
    affiliation = Fabricate(:verified_members_affiliation, group:, evidence: "required")
    files =
      10.times.map do
        user = made(Fabricate(:user))
        Fabricate(:verified_members_evidence, user:, affiliation:)
      end

    all_at_once(files.flat_map { |file| [-> { send_with(file) }, -> { remove(file) }] })

    sent = DiscourseVerifiedMembers::Application.where(affiliation:)
    expect(sent.map { |application| application.evidence.length }).to all(eq(1))
    expect(DiscourseVerifiedMembers::Evidence.pluck(:application_id)).to match_array(sent.ids)
  end

  def send_with(file)
    affiliation = file.affiliation
    DiscourseVerifiedMembers::SubmitApplication.call(
      guardian: file.user.guardian,
      params: {
        affiliation_id: affiliation.id,
        answers: {
          "member_number" => "A-1",
        },
        consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
        evidence_ids: [file.id],
      },
    )
  end

  def remove(file)
    DiscourseVerifiedMembers::RemoveEvidence.call(
      guardian: file.user.guardian,
      params: {
        evidence_id: file.id,
      },
    )
  end
end
