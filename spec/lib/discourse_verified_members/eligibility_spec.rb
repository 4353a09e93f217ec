# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Eligibility do
  subject(:eligibility) { described_class.new(user, affiliation) }

  fab!(:user) { Fabricate(:user, trust_level: 1, created_at: 18.days.ago - 1.hour) }
  fab!(:affiliation, :verified_members_affiliation)

  before do
    freeze_time
    user.user_stat.update!(post_count: 10)
  end

  it "wants nothing but a good standing unless an admin asks for more" do
    expect(eligibility.requirements.map(&:kind)).to eq(%i[good_standing])
    expect(eligibility.missing).to be_empty
  end

  it "says of each requirement how much there is and how much is missing, met ones too" do
    affiliation.update!(min_trust_level: 2, min_days_joined: 30, min_posts: 10)

    expect(eligibility.requirements.map(&:as_json)).to eq(
      [
        { kind: :min_trust_level, needed: 2, has: 1, missing: 1, met: false },
        { kind: :min_days_joined, needed: 30, has: 18, missing: 12, met: false },
        { kind: :min_posts, needed: 10, has: 10, missing: 0, met: true },
        { kind: :good_standing, needed: nil, has: nil, missing: nil, met: true },
      ],
    )
    expect(eligibility.missing.map(&:kind)).to eq(%i[min_trust_level min_days_joined])
  end

  it "does not let in who is silenced or suspended, until that is over" do
    user.update!(silenced_till: 1.day.from_now)
    expect(described_class.new(user, affiliation).missing.map(&:kind)).to eq(%i[good_standing])

    user.update!(
      silenced_till: 1.minute.ago,
      suspended_till: 1.day.from_now,
      suspended_at: 1.day.ago,
    )
    expect(described_class.new(user, affiliation).missing.map(&:kind)).to eq(%i[good_standing])

    user.update!(suspended_till: 1.minute.ago)
    expect(described_class.new(user, affiliation).missing).to be_empty
  end

  it "lets them in where an admin does not mind" do
    affiliation.update!(good_standing: false)
    user.update!(silenced_till: 1.day.from_now)

    expect(eligibility.missing).to be_empty
  end
end
