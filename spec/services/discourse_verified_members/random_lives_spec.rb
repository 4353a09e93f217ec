# frozen_string_literal: true

# Whatever anybody does in whichever order: an application only takes the steps of its
# table, nobody is verified twice or half, and what was given as a reason stays.
RSpec.describe DiscourseVerifiedMembers::Application do
  fab!(:reviewer_group, :group)
  fab!(:committee) { Fabricate.times(2, :user).each { |user| reviewer_group.add(user) } }
  fab!(:outsider) do
    Fabricate(:user).tap do |user|
      group = Fabricate(:group)
      group.add(user)
      Fabricate(:verified_members_affiliation, reviewer_group: group)
    end
  end
  fab!(:reviewers) { [*Fabricate.times(2, :moderator), Fabricate(:admin), *committee] }
  fab!(:applicants) { [*Fabricate.times(2, :user), Fabricate(:moderator)] }
  fab!(:badge)
  fab!(:affiliation) do
    Fabricate(
      :verified_members_affiliation,
      badge:,
      reviewer_group:,
      answer_return_within_days: 1,
      authority: "Organisation department",
    )
  end

  # An example may take no longer than 45 seconds.
  books = 40
  stories = 50
  steps = 10

  before { SiteSetting.verified_members_enabled = true }

  # Each gets an applicant and somebody else, who may be the applicant too.
  actions = {
    apply: ->(applicant, _) do
      serve(
        :SubmitApplication,
        applicant,
        affiliation_id: affiliation.id,
        consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
        answers: {
          "member_number" => "A-1",
        },
      )
    end,
    approve: ->(applicant, actor) { decide(:ApproveApplication, actor, applicant) },
    refuse: ->(applicant, actor) { decide(:RefuseApplication, actor, applicant, reason: "No.") },
    return: ->(applicant, actor) do
      notes = { "member_number" => "Which?" }
      decide(:ReturnApplication, actor, applicant, notes:, reason: "Look.")
    end,
    note: ->(applicant, actor) { decide(:NoteOnApplication, actor, applicant, note: "Hm.") },
    refer: ->(applicant, actor) do
      decide(:ReferApplication, actor, applicant, reference: "12/2026")
    end,
    be_answered: ->(applicant, actor) do
      answer = DiscourseVerifiedMembers::Referral.answers.keys.sample(random: @random)
      decide(:RecordReferralAnswer, actor, applicant, answer:, note: "Hm.")
    end,
    open: ->(applicant, actor) { decide(:OpenApplication, actor, applicant) },
    claim: ->(applicant, actor) { decide(:ClaimApplication, actor, applicant) },
    answer: ->(applicant, actor) do
      answers = { "member_number" => "A-2" }
      decide(:AnswerReturn, [applicant, actor].sample(random: @random), applicant, answers:)
    end,
    withdraw: ->(applicant, actor) do
      decide(:WithdrawApplication, [applicant, actor].sample(random: @random), applicant)
    end,
    lapse: ->(applicant, _) { lapse(applicant) },
    revoke: ->(applicant, actor) do
      serve(
        :RevokeVerification,
        actor,
        verification_id: verification_of(applicant)&.id,
        reason: "Left.",
      )
    end,
    renounce: ->(applicant, actor) do
      serve(
        :RenounceVerification,
        [applicant, actor].sample(random: @random),
        verification_id: verification_of(applicant)&.id,
      )
    end,
    appoint: ->(_, _) do
      who = committee.sample(random: @random)
      is_member = GroupUser.exists?(user: who, group: reviewer_group)
      is_member ? reviewer_group.remove(who) : reviewer_group.add(who)
    end,
    require: ->(_, _) do
      approvals_required = [1, 1, 2, 3].sample(random: @random)
      DiscourseVerifiedMembers::Affiliation.where(id: affiliation.id).update_all(
        approvals_required:,
      )
    end,
  }

  # What moves a story on comes more often.
  often = %i[apply apply approve approve approve return return answer answer answer]

  def serve(service, actor, **params)
    DiscourseVerifiedMembers.const_get(service).call(params:, guardian: actor.guardian)
  end

  def decide(service, actor, applicant, **params)
    serve(service, actor, application_id: latest(applicant)&.id, **params)
  end

  def lapse(applicant)
    application = latest(applicant)
    if application&.returned? && @random.rand < 0.5
      application.update_columns(answer_due_at: 1.minute.ago)
    end
    DiscourseVerifiedMembers::LapseApplication.call(params: { application_id: application&.id })
  end

  def latest(applicant)
    described_class.where(user: applicant).order(:id).last
  end

  def verification_of(applicant)
    DiscourseVerifiedMembers::Verification.live.find_by(user: applicant)
  end

  def begin_anew
    [
      DiscourseVerifiedMembers::Referral,
      DiscourseVerifiedMembers::Verdict,
      DiscourseVerifiedMembers::ApplicationView,
      DiscourseVerifiedMembers::Verification,
      described_class,
      ReviewableHistory,
      ReviewableScore,
      Reviewable,
      Notification,
      UserHistory,
    ].each(&:delete_all)
    GroupUser.where(group: affiliation.group).delete_all
    committee.each { |user| reviewer_group.add(user) }
    UserBadge.where(badge:).delete_all
  end

  def states
    described_class.pluck(:id, :state).to_h
  end

  # @return [Array<String>] what is wrong
  def problems(before)
    found = steps_outside_the_table(before)
    applications = described_class.includes(:verdicts, :referrals).to_a
    live = DiscourseVerifiedMembers::Verification.live.pluck(:user_id)
    open, ended = applications.partition(&:open?)

    found << "two live verifications" if live.uniq != live
    found << "two open applications" if open.map(&:user_id).uniq.length != open.length
    members = GroupUser.where(group: affiliation.group).pluck(:user_id)
    found << "members #{members}, verified #{live}" if members.sort != live.sort
    holders = UserBadge.where(badge:).pluck(:user_id)
    found << "badges #{holders}, verified #{live}" if holders.sort != live.sort
    found.concat(open.flat_map { |application| problems_of_open(application) })
    found.concat(ended.flat_map { |application| problems_of_ended(application) })
    found << "a word on one's own" if own_words.any?
    found << "a word of somebody else's reviewer" if words_of(outsider).any?
    found << "claimed by one who cannot read it" if claimed_in_vain.any?
    found
  end

  def steps_outside_the_table(before)
    states.filter_map do |id, state|
      was = before[id]
      allowed = was ? [was, *described_class::TRANSITIONS[was]] : ["pending"]
      "application #{id} went from #{was} to #{state}" if allowed.exclude?(state)
    end
  end

  def problems_of_open(application)
    queued = ReviewableVerifiedMembersApplication.pending.exists?(target: application)
    [
      ("unreadable" if DiscourseVerifiedMembers::SealedAnswers.new(application).open.nil?),
      ("pending in one queue only" if application.pending? != queued),
      ("no return to answer" if application.returned? && lost?(application.return_to_answer)),
      ("nobody knows until when" if application.returned? && !application.answer_due_at),
      ("a decision that counts" if application.pending? && settled?(application)),
      ("referred by half" if !application.referred_at.nil? != !open_referral(application).nil?),
    ].compact
  end

  # Also when they are asked for no more, what was returned and why must stay.
  def lost?(word)
    word.nil? || word.reason.blank? || word.notes.blank?
  end

  def open_referral(application)
    application.referrals.find { |referral| referral.closed_at.nil? }
  end

  def settled?(application)
    application.present_verdicts.any? { |word| !word.says_approve? }
  end

  def problems_of_ended(application)
    approvals = application.approvals.map(&:reviewer_id)
    [
      ("not wiped" if application.sealed_answers || application.sealed_data_key),
      ("notes not wiped" if application.verdicts.any?(&:sealed_notes)),
      ("referrals not wiped" if application.referrals.any?(&:sealed_notes)),
      ("still referred" if application.referred_at || open_referral(application)),
      ("no reason" if application.refused? && application.reason.blank?),
      ("no word of refusal" if application.refused? && !refusal_of(application)),
      ("nobody decided" if application.decided_by_id.nil?),
      ("approved by #{approvals}" if application.approved? && approvals.uniq.empty?),
      ("still in the queue" if still_queued?(application)),
    ].compact
  end

  def refusal_of(application)
    application.present_verdicts.find(&:says_refuse?)&.reason == application.reason
  end

  def still_queued?(application)
    ReviewableVerifiedMembersApplication.pending.exists?(target: application)
  end

  def words_of(user)
    DiscourseVerifiedMembers::Verdict.where(reviewer: user)
  end

  def claimed_in_vain
    described_class
      .where.not(claimed_by_id: nil)
      .reject { |it| it.claimed_by.guardian.can_review_affiliation?(it.affiliation_id) }
  end

  def own_words
    DiscourseVerifiedMembers::Verdict.joins(:application).where(
      "verified_members_applications.user_id = verified_members_verdicts.reviewer_id",
    )
  end

  books.times do |book|
    it "keeps its promises in #{stories} random lives of #{steps} steps (#{book + 1} of #{books})" do
      seed = RSpec.configuration.seed
      @random = Random.new(seed * books + book)

      stories.times do
        begin_anew
        story = []

        steps.times do
          name = [*actions.keys, *often].sample(random: @random)
          applicant = applicants.sample(random: @random)
          actor = [*reviewers, *reviewers, *applicants, outsider].sample(random: @random)
          story << "#{name} (#{applicant.username}, by #{actor.username})"

          before = states
          instance_exec(applicant, actor, &actions.fetch(name))

          wrong = problems(before)
          expect(wrong).to be_empty,
          "#{wrong.join("; ")}, with --seed #{seed}, after #{story.join(", ")}"
        end
      end
    end
  end
end
