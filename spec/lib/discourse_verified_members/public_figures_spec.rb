# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::PublicFigures do
  fab!(:affiliation, :verified_members_affiliation)
  fab!(:reviewer, :moderator)

  before do
    freeze_time Time.utc(2026, 11, 25, 12)
    Discourse.cache.clear
  end

  def applied(count, at:, **attributes)
    Array.new(count) do
      Fabricate(:verified_members_application, affiliation:, submitted_at: at, **attributes)
    end
  end

  def decided(count, state, at:, after: 3.days)
    applied(count, at: at - after, state:, decided_at: at, decided_by: reviewer)
  end

  def figures
    Discourse.cache.clear
    described_class.new.as_json[:affiliations].sole
  end

  def month(name)
    figures[:months].find { |row| row[:month] == name }
  end

  let(:october) { Time.utc(2026, 10, 20) }

  it "counts by month, in UTC, over the last twelve months that are over" do
    expect(figures[:months].pluck(:month)).to eq(
      %w[2026-10 2026-09 2026-08 2026-07 2026-06 2026-05] +
        %w[2026-04 2026-03 2026-02 2026-01 2025-12 2025-11],
    )
    applied(6, at: Time.utc(2026, 9, 30, 23, 59))
    applied(7, at: Time.utc(2026, 10, 1))
    decided(5, :approved, at: october, after: 2.days)
    decided(9, :refused, at: october, after: 5.days)

    expect(month("2026-09")).to include(applied: 6, approved: nil)
    expect(month("2026-10")).to eq(
      month: "2026-10",
      applied: 21,
      approved: 5,
      refused: 9,
      returned: nil,
      median_days: 5,
    )
  end

  it "counts those that were returned once or more, whatever became of them" do
    applied(3, at: october, state: :returned)
    applied(3, at: october, round: 2)

    expect(month("2026-10")).to include(applied: 6, returned: 6)
  end

  it "tells no count below five, zero as little as four" do
    applied(4, at: october)
    decided(4, :approved, at: october - 1.month)

    expect(figures[:months].map { |row| row.except(:month).values }.flatten.uniq).to eq([nil])
    expect(figures[:totals].values.uniq).to eq([nil])
  end

  it "tells no sum from which what is not told follows" do
    applied(4, at: october)
    applied(6, at: october - 1.month)
    applied(7, at: october - 2.months)

    expect(figures[:totals]).to include(applied: 13)
  end

  it "tells nothing of the month that is not over, where a count would grow by one at a time" do
    applied(9, at: 1.day.ago)

    expect(figures.to_json).not_to include("2026-11", ":9")
  end

  it "holds for random months: whatever can be added up or taken away, no small count comes out" do
    random = Random.new(RSpec.configuration.seed)
    counts = figures[:months].pluck(:month).to_h { |name| [name, random.rand(0..9)] }
    counts.each { |name, count| applied(count, at: Time.utc(*name.split("-").map(&:to_i), 15)) }

    told = figures[:months].to_h { |row| row.values_at(:month, :applied) }
    expect(told.compact).to eq(counts.select { |_, count| count >= 5 })
    left = figures[:totals][:applied].to_i - told.values.compact.sum
    expect(left).to eq(0)
  end

  it "names nobody, and no affiliation that is disabled" do
    decided(5, :approved, at: october)
    Fabricate(:verified_members_affiliation, enabled: false)

    expect(figures.keys).to contain_exactly(:id, :name, :label, :icon, :color, :months, :totals)
    expect(figures.to_json).not_to include("user", reviewer.username)
  end

  it "asks the database once in six hours" do
    applied(5, at: october)
    figures
    queries = track_sql_queries { described_class.new.as_json }

    expect(queries.grep(/verified_members_applications/)).to be_empty
  end
end
