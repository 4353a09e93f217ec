# frozen_string_literal: true

RSpec.describe ProblemCheck::VerifiedMembersEvidence do
  before { SiteSetting.verified_members_enabled = true }

  fab!(:upload) { Fabricate(:verified_members_evidence, expires_at: 1.hour.from_now) }

  it "is quiet while the job has time to do its work" do
    expect(described_class.new.call).to be_blank

    freeze_time(3.hours.from_now)
    expect(described_class.new.call).to be_blank
  end

  it "tells admins of what is still there long after its time" do
    freeze_time(5.hours.from_now)

    described_class.run
    expect(AdminNotice.problem.map(&:identifier)).to include("verified_members_evidence")
    expect(AdminNotice.problem.last.message).to match(/DestroyEvidence/)

    Jobs::DiscourseVerifiedMembers::DestroyEvidence.new.execute({})
    expect(described_class.new.call).to be_blank
  end
end
