# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Standings do
  fab!(:user)
  fab!(:affiliation, :verified_members_affiliation)

  def standing(of = user)
    described_class.new(of).of(affiliation.id)
  end

  it "goes from visitor over member and applicant to verified, and back" do
    expect(standing(nil)).to eq("visitor")
    expect(standing).to eq("member")

    application = Fabricate(:verified_members_application, user:, affiliation:)
    expect(standing).to eq("applicant")

    verification = Fabricate(:verified_members_verification, user:, affiliation:)
    expect(standing).to eq("verified")

    application.close!(:approved, by: Fabricate(:moderator))
    verification.update!(ended_at: Time.zone.now, end_reason: :renounced)
    expect(standing).to eq("member")
  end

  it "is for each affiliation by itself" do
    Fabricate(:verified_members_verification, user:)

    expect(standing).to eq("member")
  end
end
