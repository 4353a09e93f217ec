# frozen_string_literal: true

RSpec.describe Jobs::DiscourseVerifiedMembers::TellLeaders do
  include_context "with a led chapter"

  fab!(:admin)
  fab!(:other_chapter) { Fabricate(:verified_members_chapter, affiliation:, leader:) }

  def tell(request)
    described_class.new.execute(join_request_id: request.id)
  end

  def notices_of(user)
    user.notifications.where(notification_type: Notification.types[:verified_members])
  end

  it "keeps one notice while several wait, and counts them over all chapters of a leader" do
    tell(ask(chapter, by: asker))
    tell(ask(other_chapter, by: asker))
    tell(ask(chapter, by: Fabricate(:user)))

    expect(notices_of(leader).sole.data_hash).to include(event: "join_requested", count: 3)
    expect(news_of(admin)).to be_empty
  end

  it "brings a new notice after the last was read" do
    tell(ask(chapter, by: asker))
    notices_of(leader).update_all(read: true)
    tell(ask(other_chapter, by: asker))

    expect(notices_of(leader).map { |notice| notice.data_hash[:count] }).to contain_exactly(1, 2)
  end

  it "tells every leader, each what waits for them" do
    second = Fabricate(:user)
    other_chapter.group.add_owner(second)
    ask(chapter, by: asker)
    tell(ask(other_chapter, by: asker))

    counts = [leader, second].map { |user| notices_of(user).sole.data_hash[:count] }
    expect(counts).to eq([2, 1])
  end

  it "tells admins when nobody leads, but not of what they ask themselves" do
    GroupUser.where(group:).update_all(owner: false)
    second = Fabricate(:admin)
    tell(ask(chapter, by: second))

    expect(news_of(leader)).to be_empty
    expect(notices_of(admin).sole.data_hash).to include(event: "join_requested", count: 1)
    expect(news_of(second)).to be_empty
  end

  it "tells nobody of what waits no more" do
    request = ask(chapter, by: asker)
    request.close!(:withdrawn, by: asker)
    tell(request)
    described_class.new.execute(join_request_id: 0)

    expect(news_of(leader)).to be_empty
  end

  it "tells nobody while the plugin is off" do
    SiteSetting.verified_members_enabled = false
    tell(ask(chapter, by: asker))

    expect(news_of(leader)).to be_empty
  end

  it "carries nothing of what was written" do
    tell(ask(chapter, by: asker))

    expect(notices_of(leader).sole.data).not_to include("like to help")
  end
end
