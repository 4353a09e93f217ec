# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::SealedAnswers do
  fab!(:application) do
    Fabricate(:verified_members_application, answers: { "member_number" => "marker-7f3a" })
  end

  it "opens what it sealed, with the questions as they were asked" do
    application.affiliation.update!(form: [])

    payload = described_class.new(application.reload).open

    expect(payload["answers"]).to eq("member_number" => "marker-7f3a")
    expect(payload["questions"].map { |question| question["id"] }).to contain_exactly(
      "member_number",
    )
  end

  it "leaves no readable byte in the row" do
    row = DB.query("SELECT * FROM verified_members_applications").first.to_h.to_s

    expect(row).not_to include("marker-7f3a")
    expect(row).not_to include("member_number")
    expect(application.inspect).not_to include(application.sealed_answers)
  end

  it "does not open in another application, nor for another person" do
    other =
      Fabricate(
        :verified_members_application,
        affiliation: application.affiliation,
        user: Fabricate(:user),
      )
    other.update!(application.slice(:sealed_answers, :sealed_data_key))
    expect { described_class.new(other).open }.to raise_error(described_class::Unreadable)

    other.update!(sealed_answers: application.sealed_answers)
    expect { described_class.new(other).open }.to raise_error(described_class::Unreadable)

    application.update!(user: Fabricate(:user))
    expect { described_class.new(application).open }.to raise_error(described_class::Unreadable)
  end

  it "does not open after a single byte has changed" do
    application.sealed_answers[10] = application.sealed_answers[10] == "A" ? "B" : "A"

    expect { described_class.new(application).open }.to raise_error(described_class::Unreadable)
  end

  it "opens nothing once the data key is destroyed" do
    application.close!(:withdrawn, by: application.user)

    expect(described_class.new(application).open).to be_nil
    expect(application.reload).to have_attributes(sealed_answers: nil, sealed_data_key: nil)
  end

  it "uses a data key of its own each time" do
    sealed = 2.times.map { described_class.new(application).seal({ answers: {} }) }

    expect(sealed.map { |one| one[:sealed_answers] }.uniq.length).to eq(2)
    expect(sealed.map { |one| one[:sealed_data_key] }.uniq.length).to eq(2)
  end
end
