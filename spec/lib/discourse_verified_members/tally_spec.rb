# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Tally do
  fab!(:affiliation) { Fabricate(:verified_members_affiliation) }

  before { Fabricate(:verified_members_verification, affiliation:) }

  def tally
    described_class.of("spec_#{affiliation.id}", affiliation.verifications.live)
  end

  it "counts anew what is few, so that a list and its number agree" do
    expect { Fabricate(:verified_members_verification, affiliation:) }.to change { tally }.from(
      1,
    ).to(2)
  end

  it "keeps for a minute what is many, so that no page waits for the counting" do
    stub_const(described_class, :MANY, 1) do
      expect(tally).to eq(1)
      Fabricate(:verified_members_verification, affiliation:)

      expect(track_sql_queries { expect(tally).to eq(1) }).to be_empty
    end
    expect(described_class::EXPIRES_IN).to eq(1.minute)
  end
end
