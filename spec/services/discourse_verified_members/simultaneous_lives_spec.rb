# frozen_string_literal: true

# The same promises as in random lives, when many do things to the same people at once: each
# does what it can or is told why not, and nobody waits for somebody who waits for them.
RSpec.describe DiscourseVerifiedMembers do
  include_context "with real threads", 6

  rounds = 120

  let(:group) { made(Fabricate(:group)) }
  let(:badge) { made(Fabricate(:badge, badge_type: BadgeType.find(BadgeType::Bronze))) }
  let(:reviewers) { Array.new(3) { made(Fabricate(:moderator)) } }
  let(:members) { Array.new(2) { made(Fabricate(:user)) } }
  let(:affiliation) { Fabricate(:verified_members_affiliation, group:, badge:) }
  let(:consent_version) { DiscourseVerifiedMembers::Consent.new(affiliation).version }

  before do
    SiteSetting.verified_members_enabled = true
    # Core writes to a group's members as well.
    group.update!(title: "Surveyor", primary_group: true)
  end

  # @return [Array<Proc>] what somebody may do with what there is now
  def deeds(member, reviewer)
    application_id = DiscourseVerifiedMembers::Application.where(user: member).maximum(:id)
    verification_id = DiscourseVerifiedMembers::Verification.where(user: member).maximum(:id)
    answers = { "member_number" => "A-1" }
    [
      call(:SubmitApplication, member, affiliation_id: affiliation.id, consent_version:, answers:),
      call(:ApproveApplication, reviewer, application_id:),
      call(:ApproveApplication, reviewer, application_id:),
      call(:RefuseApplication, reviewer, application_id:, reason: "No."),
      call(:WithdrawApplication, member, application_id:),
      call(:RenounceVerification, member, verification_id:),
      call(:RevokeVerification, reviewer, verification_id:, reason: "Left."),
      call(:RevokeVerification, reviewer, verification_id:, reason: "Left."),
      call(:RestoreVerification, reviewer, verification_id:),
      call(:RestoreVerification, reviewer, verification_id:),
      -> { User.find(member.id).update!(name: "Name #{SecureRandom.hex(2)}") },
    ]
  end

  def call(service, actor, **params)
    -> { described_class.const_get(service).call(params:, guardian: actor.guardian) }
  end

  def problems
    live = DiscourseVerifiedMembers::Verification.live.pluck(:user_id)
    open = DiscourseVerifiedMembers::Application.open.pluck(:user_id)
    revoked = DiscourseVerifiedMembers::Verification.revoked
    [
      ("two live verifications" if live.uniq != live),
      ("two open applications" if open.uniq != open),
      ("in the group, verified: #{live}" if members_of(GroupUser.where(group:)) != live.sort),
      ("with the badge, verified: #{live}" if members_of(UserBadge.where(badge:)) != live.sort),
      ("a lost reason" if revoked.where(end_note: [nil, ""]).exists?),
      ("an answer that was kept" if kept_answers.exists?),
    ].compact
  end

  def members_of(memberships)
    memberships.pluck(:user_id).sort
  end

  def kept_answers
    DiscourseVerifiedMembers::Application
      .where.not(state: %w[pending returned])
      .where.not(sealed_answers: nil)
  end

  it "keeps its promises in #{rounds} rounds of six things at once" do
    random = Random.new(RSpec.configuration.seed)

    rounds.times do |round|
      member = members.sample(random:)
      chosen = deeds(member, reviewers.sample(random:)).sample(deciders, random:)
      all_at_once(chosen)

      expect(problems).to be_empty, "#{problems.join("; ")} in round #{round}"
    end
  end
end
