# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::OpenEvidence do
  fab!(:moderator)
  fab!(:application, :verified_members_application)
  fab!(:evidence) { Fabricate(:verified_members_evidence, application:, bytes: "%PDF-1.4 card") }

  let(:views) { DiscourseVerifiedMembers::EvidenceView }

  def open_as(user)
    described_class.call(guardian: user.guardian, params: { evidence_id: evidence.id })
  end

  it "shows a reviewer the file, and records it once for one look" do
    freeze_time
    2.times { expect(open_as(moderator)).to run_successfully }

    expect(open_as(moderator)[:sealed]).to eq(name: "card.pdf", bytes: "%PDF-1.4 card")
    expect(views.sole).to have_attributes(
      evidence_id: evidence.id,
      application:,
      user: moderator,
      role: "moderator",
      viewed_at: eq_time(Time.zone.now),
    )

    freeze_time(11.minutes.from_now)
    open_as(moderator)
    expect(views.count).to eq(2)
  end

  it "shows its owner the file without a record" do
    expect(open_as(application.user)).to run_successfully
    expect(views.count).to eq(0)
  end

  it "shows it to nobody else, and an upload to its owner alone" do
    expect(open_as(Fabricate(:user))).to fail_a_policy(:can_see)

    evidence.update!(application: nil, expires_at: 1.day.from_now)
    expect(open_as(moderator)).to fail_a_policy(:can_see)
  end

  it "records nothing where nothing can be opened" do
    evidence.update!(sealed_key: "no key")

    expect(open_as(moderator)).to fail_to_find_a_model(:sealed)
    expect(views.count).to eq(0)
  end
end
