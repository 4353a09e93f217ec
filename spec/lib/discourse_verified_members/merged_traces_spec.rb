# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::MergedTraces do
  include LostReferences
  include_context "with a small world"

  fab!(:badge)
  fab!(:old_account, :user)
  fab!(:new_account, :user)

  before { affiliation.update!(badge:) }

  def verify(user, at:)
    DiscourseVerifiedMembers::Action::GrantVerification
      .call(user:, affiliation:, by: moderator)
      .tap { |verification| verification.update!(verified_at: at, label_visibility: :everyone) }
  end

  def apply(user, at:, number:)
    Fabricate(
      :verified_members_application,
      user:,
      affiliation:,
      submitted_at: at,
      answers: {
        "member_number" => number,
      },
    ).tap do |application|
      ReviewableVerifiedMembersApplication.needs_review!(
        target: application,
        created_by: user,
        target_created_by: user,
        reviewable_by_moderator: true,
      )
    end
  end

  def merge
    UserMerger.new(old_account, new_account, admin).merge!
    expect(lost_references).to be_empty
    expect(User.exists?(old_account.id)).to eq(false)
  end

  def live
    DiscourseVerifiedMembers::Verification.live.where(affiliation:, user: new_account)
  end

  def expect_to_be_a_member
    expect(GroupUser.where(group: affiliation.group, user: new_account).count).to eq(1)
    expect(UserBadge.where(badge:, user: new_account).count).to eq(1)
    DiscourseVerifiedMembers::ChangeWatch.settle(live.sole)
    expect(DiscourseVerifiedMembers::Labels.of_user(new_account.id, reader: Guardian.new)).to eq(
      [affiliation.id],
    )
  end

  describe "verifications" do
    it "follow the person, with group, badge and, once a reviewer has seen the name, label" do
      verification = verify(old_account, at: 2.years.ago)
      merge

      expect(live.sole).to eq(verification)
      expect(live.sole.pauses).to eq(["changed"])
      expect(live.sole.known_as).to include("username" => old_account.username)
      expect_to_be_a_member
    end

    it "show the label to nobody whom either account did not show it to" do
      verify(old_account, at: 2.years.ago)
      verify(new_account, at: 1.year.ago).update!(label_visibility: :nobody)
      merge

      expect(live.sole.label_visibility).to eq("nobody")
    end

    it "become one where both accounts have one, and the older one's dates are kept" do
      [true, false].each do |old_first|
        DiscourseVerifiedMembers::Verification.where(user: new_account).delete_all
        dates = old_first ? [3.years.ago, 1.year.ago] : [1.year.ago, 3.years.ago]
        accounts = [Fabricate(:user), Fabricate(:user)]
        older, newer =
          accounts.zip(dates).map { |user, at| verify(user, at:) }.sort_by(&:verified_at)

        UserMerger.new(*accounts, admin).merge!

        expect(older.reload).to have_attributes(live?: true, user: accounts.last)
        expect(newer.reload).to have_attributes(end_reason: "merged", user: accounts.last)
        expect(GroupUser.where(group: affiliation.group, user: accounts.last).count).to eq(1)
        expect(UserBadge.where(badge:, user: accounts.last).count).to eq(1)
      end
      expect(lost_references).to be_empty
    end

    it "can be given back to the person after they were revoked" do
      verification = verify(old_account, at: 2.years.ago)
      params = { verification_id: verification.id, reason: "Left." }
      DiscourseVerifiedMembers::RevokeVerification.call!(guardian: moderator.guardian, params:)
      merge

      expect(DiscourseVerifiedMembers::Revocation.sole.user).to eq(new_account)
      DiscourseVerifiedMembers::RestoreVerification.call!(
        guardian: moderator.guardian,
        params: params.slice(:verification_id),
      )
      expect(live.sole).to eq(verification)
      expect_to_be_a_member
    end

    it "do so while the plugin is off" do
      verification = verify(old_account, at: 2.years.ago)
      SiteSetting.verified_members_enabled = false
      merge

      expect(live.sole).to eq(verification)
    end

    it "mend what was missing of group and badge" do
      verify(old_account, at: 2.years.ago)
      UserBadge.where(user: old_account).delete_all
      GroupUser.where(user: old_account, group: affiliation.group).delete_all
      merge

      expect_to_be_a_member
    end
  end

  describe "applications" do
    def opened(application)
      DiscourseVerifiedMembers::SealedAnswers.new(application).open&.fetch("answers")
    end

    def attach(application, **more)
      Fabricate(
        :verified_members_evidence,
        user: old_account,
        affiliation: application.affiliation,
        application:,
        **more,
      )
    end

    def decided_one
      SiteSetting.verified_members_evidence_retention_days = 10
      Fabricate(:verified_members_application, user: old_account)
    end

    it "follow the person, and can still be read by reviewers" do
      application = apply(old_account, at: 2.days.ago, number: "A-7")
      DiscourseVerifiedMembers::ApplicationView.log(application, moderator)
      referral = Fabricate(:verified_members_referral, application:)
      merge

      application.reload
      expect(referral.reload.reference).to eq("12/2026")
      expect(application).to have_attributes(user: new_account, state: "pending")
      expect(opened(application)).to eq("member_number" => "A-7")
      expect(application.views.count).to eq(1)
      expect(ReviewableVerifiedMembersApplication.pending.sole).to have_attributes(
        target: application,
        target_created_by: new_account,
      )
    end

    it "bring their files, while they are open and for as long as files are kept" do
      open = apply(old_account, at: 2.days.ago, number: "A-7")
      files = [
        attach(open, bytes: "%PDF-open"),
        attach(decided_one, bytes: "%PDF-kept", days_kept: 10),
      ]
      files.last.application.close!(:refused, by: moderator, reason: "Not in the register.")
      merge

      expect(open.reload).to be_pending
      expect(files.each(&:reload)).to all(have_attributes(user: new_account))
      expect(files.map { |file| DiscourseVerifiedMembers::SealedFile.new(file).bytes }).to eq(
        %w[%PDF-open %PDF-kept],
      )
    end

    it "leave behind a file that nobody can open any more" do
      file = attach(apply(old_account, at: 2.days.ago, number: "A-7"))
      file.update!(sealed_key: "no key")
      merge

      expect(DiscourseVerifiedMembers::Evidence.count).to eq(0)
      expect(opened(file.application.reload)).to eq("member_number" => "A-7")
    end

    it "become one where both accounts have one open: the one that waits longer" do
      later = apply(old_account, at: 2.days.ago, number: "A-7")
      first = apply(new_account, at: 4.days.ago, number: "A-8")
      merge

      expect(first.reload).to be_pending
      expect(opened(first)).to eq("member_number" => "A-8")
      expect(later.reload).to have_attributes(state: "withdrawn", sealed_data_key: nil)
      expect(ReviewableVerifiedMembersApplication.pending.map(&:target)).to contain_exactly(first)
    end

    it "are taken back where the person is verified now" do
      verify(old_account, at: 1.year.ago)
      application = apply(new_account, at: 2.days.ago, number: "A-7")
      merge

      expect(application.reload).to have_attributes(state: "withdrawn", sealed_answers: nil)
    end
  end

  it "moves what a reviewer decided and opened" do
    application.close!(:refused, by: old_account, reason: "Not in the register.")
    verification.update!(verified_by: old_account)
    view =
      DiscourseVerifiedMembers::ApplicationView.create!(
        application:,
        user: old_account,
        role: :reviewer,
        viewed_at: 1.day.ago,
      )
    merge

    expect(application.reload.decided_by).to eq(new_account)
    expect(verification.reload.verified_by).to eq(new_account)
    expect(view.reload.user).to eq(new_account)
  end

  describe "verdicts" do
    fab!(:application) { Fabricate(:verified_members_application, affiliation:) }

    def word(reviewer, **said)
      DiscourseVerifiedMembers::Verdict.create!(application:, reviewer:, round: 1, **said)
    end

    it "stay where the other account has only noted something" do
      [old_account, new_account].permutation.each do |speaking, noting|
        DiscourseVerifiedMembers::Verdict.delete_all
        word(speaking, verdict: :approve, given_at: Time.zone.now)
        word(noting, verdict: nil, given_at: nil)
        described_class.new(old_account, new_account).move

        expect(DiscourseVerifiedMembers::Verdict.sole).to have_attributes(
          reviewer: new_account,
          verdict: "approve",
        )
      end
    end

    it "are none on what is one's own after that" do
      application.update!(user: new_account)
      word(old_account, verdict: :approve, given_at: Time.zone.now)
      merge

      expect(DiscourseVerifiedMembers::Verdict.count).to eq(0)
    end
  end
end
