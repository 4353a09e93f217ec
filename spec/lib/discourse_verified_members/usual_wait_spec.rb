# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::UsualWait do
  subject(:days) { described_class.new(affiliation.id).days }

  fab!(:affiliation) { Fabricate(:verified_members_affiliation) }

  before { freeze_time }

  def decide(*waits, state: :approved, decided_at: 1.day.ago)
    waits.each do |wait|
      Fabricate(
        :verified_members_application,
        affiliation:,
        state:,
        decided_at:,
        submitted_at: decided_at - wait,
      )
    end
  end

  it "is the one in the middle, begun days counting as whole ones" do
    decide(1.hour, 2.days, 50.hours, 40.days)
    decide(5.days, state: :refused)

    expect(days).to eq(3)
  end

  it "is a day at least" do
    decide(*[10.minutes] * 5)

    expect(days).to eq(1)
  end

  it "is not told of fewer than five, nor of what is long ago or was not decided" do
    decide(1.day, 2.days, 3.days, 4.days)
    decide(1.day, decided_at: 91.days.ago)
    decide(1.day, state: :withdrawn)

    expect(days).to be_nil
  end

  it "is asked of the database once an hour, told or not" do
    described_class.new(affiliation.id).days

    expect(track_sql_queries { described_class.new(affiliation.id).days }).to be_empty
  end
end
