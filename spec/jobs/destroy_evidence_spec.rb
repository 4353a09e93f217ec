# frozen_string_literal: true

RSpec.describe Jobs::DiscourseVerifiedMembers::DestroyEvidence do
  fab!(:application, :verified_members_application)
  fab!(:decided) do
    Fabricate(:verified_members_application, state: "refused", decided_at: 1.hour.ago)
  end
  fab!(:kept) do
    Fabricate(:verified_members_evidence, application: decided, expires_at: 1.minute.from_now)
  end
  fab!(:attached) { Fabricate(:verified_members_evidence, application:) }
  fab!(:upload, :verified_members_evidence)

  let(:evidence) { DiscourseVerifiedMembers::Evidence }

  it "leaves what still has time, also when it runs twice" do
    2.times { described_class.new.execute({}) }

    expect(evidence.all).to contain_exactly(kept, attached, upload)
  end

  it "destroys what has expired, also while the plugin is off, and lets the applicant know" do
    SiteSetting.verified_members_enabled = false
    freeze_time(2.days.from_now)

    2.times { described_class.new.execute({}) }

    expect(evidence.all).to contain_exactly(attached)
    expect(decided.reload.evidence_wiped_at).to eq_time(Time.zone.now)
    expect(application.reload.evidence_wiped_at).to be_nil
    kinds = DiscourseVerifiedMembers::Timeline.new(decided).events.map { |event| event[:kind] }
    expect(kinds).to include("files_wiped")
  end

  it "destroys what a decision has missed, and what belongs to nothing" do
    kept.update_columns(expires_at: nil)
    attached.update_columns(application_id: -1)

    described_class.new.execute({})

    expect(evidence.all).to contain_exactly(upload)
  end

  it "goes on until nothing is left" do
    stub_const(described_class, :BATCH, 1) do
      freeze_time(2.days.from_now)
      described_class.new.execute({})
    end

    expect(evidence.all).to contain_exactly(attached)
  end
end
