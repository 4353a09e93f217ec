# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ApplyRules do
  fab!(:user)
  fab!(:affiliation, :verified_members_affiliation)

  before { freeze_time Time.utc(2026, 11, 25, 8) }

  def rules
    described_class.new(user, [affiliation])
  end

  def obstacle
    rules.obstacle_to(affiliation)
  end

  def applied(state, decided_at: 1.day.ago, **own)
    Fabricate(
      :verified_members_application,
      user:,
      affiliation:,
      state:,
      decided_at:,
      decided_by: Discourse.system_user,
      **own,
    )
  end

  it "sees nothing in the way of someone new" do
    expect(obstacle).to be_nil
    expect(rules.as_json_for(affiliation)).to include(
      apply_again_at: nil,
      attempts_max: nil,
      attempts_left: nil,
    )
  end

  it "names what somebody is not eligible for, before anything else" do
    affiliation.update!(min_posts: 3, attempts_max: 1)
    applied("refused")

    expect(obstacle).to match(kind: "not_eligible", missing: [have_attributes(missing: 3)])
  end

  describe "applying again" do
    before { affiliation.update!(reapply_after_days: 30) }

    it "waits as many days after a refusal as the affiliation says, and not one more" do
      applied("refused", decided_at: 30.days.ago + 1.minute)
      expect(obstacle).to eq(kind: "cooling_down", until: 1.minute.from_now)

      freeze_time 1.minute.from_now
      expect(obstacle).to be_nil
    end

    it "counts from the last refusal" do
      applied("refused", decided_at: 10.days.ago)
      applied("refused", decided_at: 40.days.ago)

      expect(obstacle).to include(until: 20.days.from_now)
    end

    it "waits for nothing after a withdrawal, or after a refusal for something else" do
      applied("withdrawn")
      applied("refused", affiliation: Fabricate(:verified_members_affiliation))

      expect(obstacle).to be_nil
    end
  end

  describe "attempts" do
    before { affiliation.update!(attempts_max: 2) }

    it "counts what was refused or lapsed, and not what was withdrawn" do
      applied("withdrawn")
      applied("refused")
      expect(rules.as_json_for(affiliation)).to include(attempts_max: 2, attempts_left: 1)

      applied("lapsed")
      expect(obstacle).to eq(kind: "no_attempts_left", max: 2)
    end

    it "begins anew with a success" do
      applied("refused")
      applied("refused")
      applied("approved")
      applied("refused")

      expect(rules.as_json_for(affiliation)).to include(attempts_left: 1)
    end
  end

  it "reads the applications of all affiliations at once" do
    others = Fabricate.times(3, :verified_members_affiliation)
    all = described_class.new(user, others)

    queries = track_sql_queries { others.each { |other| all.as_json_for(other) } }

    expect(queries.count { |sql| sql.include?("verified_members_applications") }).to eq(1)
  end
end
