# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::WorkingDays do
  # A Wednesday.
  let(:noon) { Time.utc(2026, 11, 25, 12) }

  def three_days_before(time)
    described_class.ago(3, from: time)
  end

  it "steps over the weekend" do
    expect(described_class.ago(2, from: noon)).to eq(Time.utc(2026, 11, 23, 12))
    expect(three_days_before(noon)).to eq(Time.utc(2026, 11, 20, 12))
    expect(described_class.ago(10, from: noon)).to eq(noon - 2.weeks)
    expect(described_class.ago(13, from: noon)).to eq(Time.utc(2026, 11, 6, 12))
    expect(described_class.ago(0, from: noon)).to eq(noon)
  end

  it "stands still from Friday's midnight to Monday's" do
    saturday = Time.utc(2026, 11, 28)

    expect(three_days_before(saturday)).to eq(noon.beginning_of_day)
    expect(three_days_before(saturday + 1.day + 23.hours)).to eq(three_days_before(saturday))
    expect(three_days_before(saturday + 2.days + 1.hour)).to eq(noon.beginning_of_day + 1.hour)
  end

  it "lets what came on a weekend begin on Monday" do
    monday = Time.utc(2026, 11, 23)

    expect(described_class.ago(1, from: monday + 23.hours)).to be < monday - 1.day
    expect(described_class.ago(1, from: monday + 1.day)).to eq(monday)
  end
end
