# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Demo do
  def counts
    [
      User,
      Group,
      Badge,
      Topic,
      Post,
      Category,
      GroupUser,
      GroupRequest,
      Reviewable,
      DiscourseVerifiedMembers::Affiliation,
      DiscourseVerifiedMembers::Application,
      DiscourseVerifiedMembers::Verification,
      DiscourseVerifiedMembers::Chapter,
      DiscourseVerifiedMembers::JoinRequest,
      DiscourseVerifiedMembers::Revocation,
      Group,
    ].map(&:count)
  end

  it "makes people in every state, and a topic that labelled members write in" do
    logins = described_class.build

    states = DiscourseVerifiedMembers::Application.group(:state).count
    expect(states).to eq("pending" => 3, "approved" => 11, "refused" => 1, "withdrawn" => 1)
    page = DiscourseVerifiedMembers::Queue.new({ state: "over_target" })
    expect(page.applications.first.user.username).to eq("luchen")
    referred = DiscourseVerifiedMembers::Application.referred.sole
    expect(referred.user.username).to eq("zhangweimin")
    expect(referred.referrals.sole).to have_attributes(authority: "组织部门", reference: "义组查 12 号")
    expect(DiscourseVerifiedMembers::Revocation.waiting.sole.user.username).to eq("hanmei")
    expect(DiscourseVerifiedMembers::Verification.changed.sole.user.name).to eq("李树人")
    reviewer = User.find_by_username("zhoujing")
    expect(reviewer).not_to be_staff
    expect(reviewer.guardian.reviewed_affiliations.pluck(:label)).to eq(["中共党员"])
    posts = Topic.find_by(title: "周六上午江滨公园清理活动，欢迎一起来").ordered_posts
    labels = DiscourseVerifiedMembers::Labels.of(posts.map(&:user_id).uniq, reader: Guardian.new)
    expect(posts.length).to eq(6)
    expect(labels.length).to eq(3)
    users = logins.map { |username, password| [User.find_by_username(username), password] }
    expect(users.map { |user, password| user.confirm_password?(password) && user.active }).to all(
      eq(true),
    )
    expect(users.map(&:first).count(&:admin?)).to eq(1)
    expect(users.map(&:first).count(&:moderator?)).to eq(1)
  end

  it "makes the zone with six chapters, each led and asked to join, one of them full" do
    described_class.build

    chapters = DiscourseVerifiedMembers::Affiliation.find_by(label: "中共党员").chapters.to_a
    expect(chapters.length).to eq(6)
    expect(chapters.map(&:takes_requests?)).to all(eq(true))
    expect(chapters.map { |chapter| chapter.join_requests.pending.count }).to all(be_positive)
    expect(chapters.reject(&:room?).map { |chapter| chapter.board.name }).to eq(["城市建设"])
    expect(DiscourseVerifiedMembers::JoinRequest.group(:state).count.keys).to contain_exactly(
      "pending",
      "accepted",
      "declined",
      "withdrawn",
    )
    asked =
      DiscourseVerifiedMembers::JoinRequest.pending.map { |it| [it.chapter.group_id, it.user_id] }
    expect(GroupRequest.pluck(:group_id, :user_id)).to match_array(asked)
  end

  it "adds nothing when it is built again" do
    described_class.build

    expect { described_class.build }.not_to change { counts }
  end

  it "does not touch a production database unless told to" do
    Rails.stubs(:env).returns(ActiveSupport::StringInquirer.new("production"))

    expect { described_class.build }.to raise_error(described_class::Forbidden)
    expect(User.find_by_username("zhanzhang")).to be_nil
  end
end
