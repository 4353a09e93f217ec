# frozen_string_literal: true

RSpec.describe Jobs::DiscourseVerifiedMembers::RemindOfJoinRequests do
  include_context "with a led chapter"

  fab!(:admin)

  before { freeze_time(Time.zone.local(2026, 11, 2, 12)) }

  def remind(after: 0.days)
    freeze_time(after.from_now)
    described_class.new.execute({})
  end

  def notices_of(user)
    user.notifications.where(notification_type: Notification.types[:verified_members])
  end

  it "reminds leaders after three days, and admins after seven, once each" do
    ask(chapter, by: asker)

    remind(after: 71.hours)
    expect([leader, admin].map { |user| news_of(user) }).to eq([[], []])

    remind(after: 1.hour)
    expect([leader, admin].map { |user| news_of(user) }).to eq([%w[join_waiting], []])
    expect(notices_of(leader).sole.data_hash).to include(count: 1)

    notices_of(leader).update_all(read: true)
    remind(after: 95.hours)
    expect([leader, admin].map { |user| news_of(user) }).to eq([%w[join_waiting], []])

    remind(after: 1.hour)
    expect([leader, admin].map { |user| news_of(user) }).to eq([%w[join_waiting], %w[join_overdue]])
    expect(notices_of(admin).sole.data_hash).to include(count: 1)

    notices_of(admin).update_all(read: true)
    2.times { remind(after: 30.days) }
    expect([leader, admin].map { |user| news_of(user) }).to eq([%w[join_waiting], %w[join_overdue]])
  end

  it "counts for each leader what waits in their chapters, in one notice" do
    second = Fabricate(:user)
    other = Fabricate(:verified_members_chapter, affiliation:, leader: second)
    other.group.add_owner(leader)
    [chapter, other].each { |it| ask(it, by: asker) }

    remind(after: 3.days)

    counts = [leader, second].map { |user| notices_of(user).sole.data_hash[:count] }
    expect(counts).to eq([2, 1])
  end

  it "reminds nobody who cannot come, but whoever leads after them" do
    leader.update!(suspended_at: Time.zone.now, suspended_till: 1.year.from_now)
    ask(chapter, by: asker)
    remind(after: 3.days)
    expect(news_of(leader)).to be_empty

    successor = Fabricate(:user)
    chapter.group.add_owner(successor)
    remind(after: 1.hour)

    expect(news_of(successor)).to eq(%w[join_waiting])
  end

  it "reminds again of a later request, with all that wait" do
    ask(chapter, by: asker)
    remind(after: 3.days)
    ask(chapter, by: Fabricate(:user))
    remind(after: 3.days)

    expect(notices_of(leader).sole.data_hash).to include(event: "join_waiting", count: 2)
  end

  it "says nothing of what was answered in time, or of an archived chapter" do
    ask(chapter, by: asker).close!(:declined, by: leader)
    ask(chapter, by: Fabricate(:user))
    DiscourseVerifiedMembers::ArchiveChapter.call(
      params: {
        chapter_id: chapter.id,
      },
      guardian: admin.guardian,
    )
    remind(after: 8.days)

    expect([leader, admin].map { |user| news_of(user) }).to eq([[], []])
  end

  it "leaves what nobody leads to admins" do
    ask(chapter, by: asker)
    GroupUser.where(group:).update_all(owner: false)
    remind(after: 3.days)
    remind(after: 4.days)

    expect([leader, admin].map { |user| news_of(user) }).to eq([[], %w[join_overdue]])
  end

  it "waits while the plugin is off" do
    ask(chapter, by: asker)
    SiteSetting.verified_members_enabled = false
    remind(after: 8.days)
    expect(news_of(leader)).to be_empty

    SiteSetting.verified_members_enabled = true
    remind
    expect([leader, admin].map { |user| news_of(user) }).to eq([%w[join_waiting], %w[join_overdue]])
  end
end
