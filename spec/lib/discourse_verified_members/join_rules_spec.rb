# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::JoinRules do
  include_context "with a led chapter"

  def obstacle(user = asker, to: chapter)
    described_class.new(user, [to.reload]).obstacle_to(to)
  end

  def apply
    Fabricate(:verified_members_application, user: asker, affiliation:)
  end

  def verify
    Fabricate(:verified_members_verification, user: asker, affiliation:)
  end

  it "finds nothing in the way of a member where anyone may join" do
    expect(obstacle).to be_nil
  end

  it "asks visitors, staged and anonymous people to log in" do
    staged = Fabricate(:user, staged: true)
    SiteSetting.allow_anonymous_mode = true
    SiteSetting.anonymous_posting_allowed_groups = Group::AUTO_GROUPS[:everyone].to_s
    anonymous = AnonymousShadowCreator.get(Fabricate(:user, trust_level: TrustLevel[2]))

    obstacles = [nil, staged, anonymous].map { |user| obstacle(user) }
    expect(obstacles).to all(eq(kind: "log_in"))
  end

  it "says that a chapter is closed, whether by its leaders or by being archived" do
    group.update!(allow_membership_requests: false)
    expect(obstacle).to eq(kind: "closed")

    group.update!(allow_membership_requests: true)
    chapter.update!(archived_at: 1.day.ago)
    expect(obstacle).to eq(kind: "closed")
  end

  # What each rule says to a member, an applicant and a verified member.
  {
    anyone: [nil, nil, nil],
    applicants: ["not_applied", nil, nil],
    verified: ["not_verified", "being_checked", nil],
  }.each do |joining, (member, applicant, verified)|
    it "keeps to the rule that #{joining} may join" do
      affiliation.update!(joining:)
      kinds = -> { obstacle&.fetch(:kind) }

      expect(kinds.call).to eq(member)

      application = apply
      expect(kinds.call).to eq(applicant)

      application.close!(:approved, by: leader)
      verification = verify
      expect(kinds.call).to eq(verified)

      verification.update!(ended_at: Time.zone.now, end_reason: :revoked)
      expect(kinds.call).to eq(member)
    end
  end

  it "does not take another affiliation for this one" do
    affiliation.update!(joining: :verified)
    Fabricate(:verified_members_verification, user: asker)

    expect(obstacle).to eq(kind: "not_verified")
  end

  describe "after being declined" do
    before do
      freeze_time(Time.zone.local(2026, 11, 2, 12))
      ask(chapter, by: asker).close!(:declined, by: leader)
    end

    it "names the day from which one may ask again, and is over then" do
      again = Time.zone.local(2026, 11, 16, 12)
      expect(obstacle).to eq(kind: "cooling_down", until: again)

      freeze_time(again - 1.second)
      expect(obstacle).to eq(kind: "cooling_down", until: again)

      freeze_time(again)
      expect(obstacle).to be_nil
    end

    it "counts from the last time" do
      freeze_time(20.days.from_now)
      ask(chapter, by: asker).close!(:declined, by: leader)

      expect(obstacle[:until]).to eq(14.days.from_now)
    end

    it "is as long as the setting says, or none" do
      SiteSetting.verified_members_ask_again_after_days = 3
      expect(obstacle[:until]).to eq(3.days.from_now)

      SiteSetting.verified_members_ask_again_after_days = 0
      expect(obstacle).to be_nil
    end

    it "is for this chapter and this person" do
      other = Fabricate(:verified_members_chapter, affiliation:, leader:)

      expect(obstacle(to: other)).to be_nil
      expect(obstacle(Fabricate(:user))).to be_nil
    end
  end

  it "starts no cool-down with any other end" do
    %i[withdrawn closed accepted].each { |state| ask(chapter, by: asker).close!(state, by: leader) }

    expect(obstacle).to be_nil
  end

  it "says that there is no room, by counting anew or by the counts that are known" do
    chapter.update!(capacity: 2)
    expect(obstacle).to be_nil

    group.add(Fabricate(:user))
    expect(obstacle).to eq(kind: "full")

    known = ->(count) do
      described_class.new(asker, [chapter], member_counts: { group.id => count }).obstacle_to(
        chapter,
      )
    end
    expect([known.(1), known.(2)]).to eq([nil, { kind: "full" }])
  end

  it "counts no bot as a member" do
    group.add(Discourse.system_user)
    chapter.update!(capacity: 2)

    expect(obstacle).to be_nil
  end

  it "allows only so many open requests, over all affiliations" do
    SiteSetting.verified_members_max_open_join_requests = 2
    requests = Array.new(2) { Fabricate(:verified_members_join_request, user: asker) }
    expect(obstacle).to eq(kind: "too_many_open", max: 2)

    requests.first.close!(:withdrawn, by: asker)
    expect(obstacle).to be_nil
  end
end
