# frozen_string_literal: true

RSpec.describe Jobs::DiscourseVerifiedMembers::SendReviewDigests do
  fab!(:admin)
  fab!(:moderator)
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, approvals_required: 2) }

  before { SiteSetting.verified_members_enabled = true }

  def digest
    described_class.new.execute({})
  end

  def apply(**more)
    Fabricate(:verified_members_application, affiliation:, **more)
  end

  def news_of(user)
    user.notifications.where(notification_type: Notification.types[:verified_members])
  end

  it "says to each reviewer once how many wait, and how many of them too long" do
    2.times { apply }
    apply(submitted_at: 10.days.ago)
    apply(submitted_at: 10.days.ago, state: :returned)
    digest

    [moderator, admin].each do |reviewer|
      expect(news_of(reviewer).sole.data_hash).to include(
        event: "overdue",
        count: 3,
        over_target: 1,
      )
    end
  end

  it "puts today's in the place of yesterday's, unless that was read" do
    apply(submitted_at: 10.days.ago)
    digest
    overdue = DiscourseVerifiedMembers::Application.sole
    apply
    overdue.close!(:refused, by: admin)
    digest
    expect(news_of(moderator).sole.data_hash).to include(event: "applied", count: 1)

    news_of(moderator).update_all(read: true)
    digest
    expect(news_of(moderator).count).to eq(2)
  end

  it "leaves other news of the plugin alone" do
    DiscourseVerifiedMembers::Notifier.refused(apply(user: moderator, state: :refused))
    apply
    digest

    expect(news_of(moderator).map { |news| news.data_hash[:event] }).to contain_exactly(
      "refused",
      "applied",
    )
  end

  it "does not count what somebody asks for themselves, or has said their word on" do
    apply(user: moderator, submitted_at: 10.days.ago)
    said = apply
    DiscourseVerifiedMembers::ApproveApplication.call!(
      guardian: moderator.guardian,
      params: {
        application_id: said.id,
      },
    )
    digest

    expect(news_of(moderator)).to be_empty
    expect(news_of(admin).sole.data_hash).to include(count: 2, over_target: 1)
  end

  it "says nothing where nothing waits, to those who cannot come, or when nobody wants it" do
    digest
    moderator.update!(suspended_at: 1.day.ago, suspended_till: 1.day.from_now)
    apply
    SiteSetting.verified_members_review_digest = false
    digest
    expect(Notification.all).to be_empty

    SiteSetting.verified_members_review_digest = true
    digest
    expect(news_of(moderator)).to be_empty
    expect(news_of(admin).count).to eq(1)
  end

  it "carries no name, and nothing of what was answered" do
    application = apply
    digest

    expect(news_of(moderator).sole.data).not_to include("A-1")
    expect(news_of(moderator).sole.data).not_to include(application.user.username)
  end

  it "asks as much of the database for twenty applications as for one" do
    queries = -> { track_sql_queries { DiscourseVerifiedMembers::ReviewDigest.new.shares }.length }
    apply
    with_one = queries.call
    19.times { apply }

    expect(queries.call).to eq(with_one)
  end
end
