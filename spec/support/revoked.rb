# frozen_string_literal: true

# A verification that a moderator has revoked, with what it took: group, badge and the
# chapter that its holder led.
RSpec.shared_context "with a revocation" do
  fab!(:moderator)
  fab!(:holder, :user)
  fab!(:badge)
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, badge:, joining: :verified) }
  fab!(:chapter) { Fabricate(:verified_members_chapter, affiliation:, leader: holder) }

  let!(:verification) do
    DiscourseVerifiedMembers::Action::GrantVerification
      .call(user: holder, affiliation:, by: moderator)
      .tap { |granted| granted.update!(label_visibility: :members) }
  end
  let!(:revocation) do
    DiscourseVerifiedMembers::RevokeVerification.call(
      guardian: moderator.guardian,
      params: {
        verification_id: verification.id,
        reason: "Left the branch.",
      },
    )
    verification.reload.revocation
  end

  before { SiteSetting.verified_members_enabled = true }

  def answer(text = "I never left.")
    revocation.update!(answer: text, answered_at: Time.zone.now)
  end

  def everything_held
    {
      live: verification.reload.live?,
      label: verification.label_visibility,
      group: affiliation.group.users.exists?(id: holder.id),
      badge: UserBadge.exists?(user: holder, badge:),
      leads: GroupUser.exists?(group: chapter.group, user: holder, owner: true),
    }
  end
end
