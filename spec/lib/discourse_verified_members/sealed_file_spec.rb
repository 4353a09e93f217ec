# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::SealedFile do
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, evidence: "optional") }
  fab!(:application) { Fabricate(:verified_members_application, affiliation:) }
  fab!(:evidence) do
    Fabricate(:verified_members_evidence, application:, name: "marker-n.pdf", bytes: "marker-b")
  end

  let(:sealed) { %w[sealed_key sealed_facts sealed_bytes] }

  def copy_to(other)
    other.update!(evidence.reload.attributes.slice(*sealed))
    described_class.new(other.reload)
  end

  it "opens what it sealed" do
    file = described_class.new(evidence.reload)

    expect(file.bytes).to eq("marker-b")
    expect(file.facts).to include("name" => "marker-n.pdf")
  end

  it "leaves neither content nor name nor digest readable in the row" do
    row = DB.query_hash("SELECT * FROM verified_members_evidence").sole.to_s

    expect(row).not_to include("marker-b", "marker-n")
    expect(row).not_to include("0" * 64)
    expect(evidence.reload.inspect).not_to include(evidence.sealed_key)
  end

  it "does not open in another application, in another place, nor for another person" do
    others = [
      Fabricate(:verified_members_evidence, application:),
      Fabricate(:verified_members_evidence, user: application.user, affiliation:),
      Fabricate(
        :verified_members_evidence,
        application: Fabricate(:verified_members_application, affiliation:),
      ),
    ]

    others.each do |other|
      expect { copy_to(other).bytes }.to raise_error(described_class::Unreadable)
      expect(other.name).to be_nil
    end
  end

  it "does not open when its row is handed to another application, even with its data key" do
    other = Fabricate(:verified_members_application, affiliation:)
    other.update!(application.slice(:sealed_data_key, :sealed_answers))
    evidence.update!(application: other)

    expect { described_class.new(evidence.reload).bytes }.to raise_error(
      described_class::Unreadable,
    )
  end

  it "is lost with the application's data key, wherever a copy of its row may be" do
    row = evidence.reload.attributes
    application.close!(:refused, by: Fabricate(:moderator), reason: "No.")
    expect(DiscourseVerifiedMembers::Evidence.count).to eq(0)

    DiscourseVerifiedMembers::Evidence.insert!(row)

    restored = DiscourseVerifiedMembers::Evidence.sole
    expect { described_class.new(restored).bytes }.to raise_error(described_class::Unreadable)
  end

  it "does not open after a single byte has changed" do
    evidence.sealed_bytes[10] = evidence.sealed_bytes[10] == "A" ? "B" : "A"

    expect { described_class.new(evidence).bytes }.to raise_error(described_class::Unreadable)
  end

  it "still opens after the answers were sealed anew" do
    application.update!(
      DiscourseVerifiedMembers::SealedAnswers.new(application).seal({ answers: {} }),
    )

    expect(described_class.new(evidence.reload).bytes).to eq("marker-b")
  end
end
