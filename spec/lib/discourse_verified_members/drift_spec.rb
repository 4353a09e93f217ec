# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Drift do
  include_context "with chapters"

  fab!(:badge)

  let(:group) { affiliation.group }

  before do
    affiliation.update!(badge:)
    BadgeGranter.grant(badge, holder)
  end

  def found
    described_class.of(affiliation.reload).map { |drift| [drift.kind, drift.count] }
  end

  # Twice, for whoever presses twice.
  def mend
    2.times { described_class.of(affiliation.reload).each { |drift| drift.mend(by: admin) } }
    expect(found).to be_empty
  end

  def labels
    DiscourseVerifiedMembers::Labels.of_user(holder.id, reader: Guardian.new)
  end

  it "finds nothing where everything agrees, and changes nothing" do
    expect(found).to be_empty
    expect { mend }.not_to change { [GroupUser.count, UserBadge.count, GroupHistory.count] }
  end

  it "takes whoever is not verified out of the group and its chapters, and says so in the group's log" do
    affiliation.verified!
    [group, chapter.group].each { |it| it.add(member) }
    expect(found).to eq([["unverified_members", 1]])

    mend

    expect(GroupUser.where(user: member, group: [group, chapter.group])).to be_empty
    expect(GroupHistory.where(group:, target_user: member, acting_user: admin)).to be_present
  end

  it "leaves owners of the group alone" do
    expect(GroupUser.exists?(group:, user: leader, owner: true)).to eq(true)
    mend
    expect(GroupUser.exists?(group:, user: leader, owner: true)).to eq(true)
  end

  it "takes a former holder out of the group" do
    verification.update!(ended_at: 1.day.ago, end_reason: :expired)

    expect(found).to eq([["unverified_members", 1], ["leftover_badges", 1]])
    mend
    expect(GroupUser.exists?(group:, user: holder)).to eq(false)
    expect(UserBadge.exists?(badge:, user: holder)).to eq(false)
  end

  it "puts a holder back into the group, and keeps since when and by whom" do
    group.remove(holder)
    expect(found).to eq([["holders_outside", 1]])

    expect { mend }.not_to change { verification.reload.attributes }

    expect(GroupUser.exists?(group:, user: holder)).to eq(true)
  end

  it "leaves a paused verification its group and badge" do
    verification.update!(paused_at: 1.day.ago)

    expect(found).to be_empty
  end

  it "gives a missing badge and takes one that is not deserved" do
    UserBadge.where(badge:).delete_all
    BadgeGranter.grant(badge, member)
    expect(found).to eq([["missing_badges", 1], ["leftover_badges", 1]])

    mend

    expect(UserBadge.where(badge:).map(&:user)).to contain_exactly(holder)
  end

  it "gives a disabled badge to nobody" do
    UserBadge.where(badge:).delete_all
    badge.update!(enabled: false)

    expect(found).to be_empty
  end

  it "makes a new group for one that was deleted, with all holders in it" do
    group.destroy!
    expect(found).to eq([["lost_group", 1]])

    mend

    expect(affiliation.reload.group).to have_attributes(
      full_name: affiliation.name,
      public_admission: false,
    )
    expect(affiliation.group.users).to contain_exactly(holder)
  end

  it "does without a badge that was deleted, and keeps the rest" do
    badge.destroy!
    expect(found).to eq([["lost_badge", 1]])

    mend

    expect(affiliation.reload.badge_id).to be_nil
    expect(labels).to eq([affiliation.id])
  end

  it "brings requests together that core's side and ours do not both know" do
    GroupRequest.where(group: chapter.group).delete_all
    GroupRequest.insert!({ group_id: other_chapter.group_id, user_id: member.id, reason: "Hello." })
    expect(found).to eq([["lost_requests", 2]])

    mend

    expect(join_request.reload).to be_declined
    expect(other_chapter.join_requests.pending.sole.user).to eq(member)
  end

  it "keeps to one affiliation" do
    other = Fabricate(:verified_members_affiliation)
    other.group.add(member)

    expect(found).to be_empty
    expect(described_class.all.map(&:affiliation)).to contain_exactly(other)
  end
end
