# frozen_string_literal: true

RSpec.describe Jobs::DiscourseVerifiedMembers::TellReviewers do
  fab!(:admin)
  fab!(:moderator)
  fab!(:affiliation, :verified_members_affiliation)

  before { SiteSetting.verified_members_enabled = true }

  def tell(application)
    described_class.new.execute(application_id: application.id)
  end

  def news_of(user)
    user.notifications.where(notification_type: Notification.types[:verified_members])
  end

  it "keeps one notice while several applications wait, and counts them" do
    3.times { tell(Fabricate(:verified_members_application, affiliation:)) }

    expect(news_of(moderator).sole.data_hash).to include(event: "applied", count: 3)
    expect(news_of(admin).count).to eq(1)
  end

  it "brings a new notice after the last was read" do
    tell(Fabricate(:verified_members_application, affiliation:))
    news_of(moderator).update_all(read: true)
    tell(Fabricate(:verified_members_application, affiliation:))

    expect(news_of(moderator).count).to eq(2)
  end

  it "leaves other news of the plugin alone" do
    own = Fabricate(:verified_members_application, affiliation:, user: moderator)
    DiscourseVerifiedMembers::Notifier.refused(own)
    tell(Fabricate(:verified_members_application, affiliation:))

    expect(news_of(moderator).map { |news| news.data_hash[:event] }).to contain_exactly(
      "refused",
      "applied",
    )
  end

  it "tells nobody of their own application, nor of one that no longer waits" do
    own = Fabricate(:verified_members_application, affiliation:, user: moderator)
    tell(own)
    expect(news_of(moderator)).to be_empty
    expect(news_of(admin).count).to eq(1)

    Notification.delete_all
    own.close!(:withdrawn, by: moderator)
    tell(own)
    expect(news_of(admin)).to be_empty
  end

  it "carries nothing of what was answered" do
    tell(Fabricate(:verified_members_application, affiliation:))

    expect(news_of(moderator).sole.data).not_to include("A-1")
  end
end
