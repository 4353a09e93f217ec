# frozen_string_literal: true

# Whatever anybody does to what is held, in whichever order: nobody is verified twice or by
# half, a label shows only what its holder and reviewers let it, and no reason is lost.
RSpec.describe DiscourseVerifiedMembers::Verification do
  fab!(:reviewers) { [Fabricate(:moderator), Fabricate(:admin)] }
  fab!(:holders) { [*Fabricate.times(2, :user), Fabricate(:moderator)] }
  fab!(:badge)
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, badge:, validity_days: 60) }

  # An example may take no longer than 45 seconds.
  books = 12
  stories = 50
  steps = 12

  before { SiteSetting.verified_members_enabled = true }

  # Each gets a holder and somebody else, who may be the holder too.
  actions = {
    grant: ->(holder, _) do
      described_class.transaction do
        DiscourseVerifiedMembers::Action::GrantVerification.call(
          user: holder,
          affiliation:,
          by: reviewers.first,
        )
      end
    end,
    choose: ->(holder, actor) do
      label_visibility = described_class.visibility_choices.sample(random: @random)
      of_live(:ChooseLabelVisibility, [holder, actor], holder, label_visibility:)
    end,
    pause: ->(holder, actor) { of_live(:PauseLabel, [holder, actor], holder) },
    resume: ->(holder, actor) { of_live(:ResumeLabel, [holder, actor], holder) },
    rename: ->(holder, _) { holder.update!(name: "Name #{@random.rand(1000)}") },
    confirm_change: ->(holder, actor) do
      changed_at = live(holder)&.changed_at
      of_live(:ConfirmChange, [actor], holder, changed_at: changed_at.as_json)
    end,
    suspend: ->(holder, _) do
      suspended_till = [nil, 1.year.from_now].sample(random: @random)
      holder.update!(suspended_till:, suspended_at: suspended_till && Time.zone.now)
    end,
    renew: ->(holder, actor) do
      bring_near_the_end(holder)
      service = %i[ConfirmVerification RenewVerification].sample(random: @random)
      of_live(service, [holder, actor], holder)
    end,
    expire: ->(holder, _) do
      live(holder)&.update!(expires_at: [1, 90].sample(random: @random).days.ago)
      DiscourseVerifiedMembers::ExpireVerification.call(
        params: {
          verification_id: live(holder)&.id,
        },
      )
    end,
    renounce: ->(holder, actor) { of_live(:RenounceVerification, [holder, actor], holder) },
    revoke: ->(holder, actor) { of_live(:RevokeVerification, [actor], holder, reason: "Left.") },
    answer: ->(holder, actor) do
      revocation = DiscourseVerifiedMembers::Revocation.where(user: holder).last
      serve(:AnswerRevocation, [holder, actor], revocation_id: revocation&.id, answer: "No!")
    end,
    grow_old: ->(holder, _) do
      DiscourseVerifiedMembers::Revocation.where(user: holder).update_all(revoked_at: 40.days.ago)
      DiscourseVerifiedMembers::ChangeWatch.forget_what_is_over
    end,
    restore: ->(holder, actor) { of_revoked(:RestoreVerification, actor, holder, word: nil) },
    uphold: ->(holder, actor) { of_revoked(:UpholdRevocation, actor, holder, word: "It stays.") },
  }

  # What moves a story on comes more often.
  often = %i[grant grant choose choose rename confirm_change revoke revoke answer restore restore]

  def serve(service, actors, **params)
    actor = actors.sample(random: @random)
    DiscourseVerifiedMembers.const_get(service).call(params:, guardian: actor.guardian)
  end

  def of_live(service, actors, holder, **params)
    serve(service, actors, verification_id: live(holder)&.id, **params)
  end

  def of_revoked(service, actor, holder, **params)
    revoked = described_class.revoked.where(user: holder).order(:id).last
    serve(service, [actor], verification_id: revoked&.id, **params)
  end

  def bring_near_the_end(holder)
    live(holder)&.update!(expires_at: 5.days.from_now)
  end

  def live(holder)
    described_class.live.find_by(user: holder)
  end

  def begin_anew
    [
      DiscourseVerifiedMembers::Revocation,
      DiscourseVerifiedMembers::Renewal,
      described_class,
      Notification,
      UserHistory,
    ].each(&:delete_all)
    GroupUser.where(group: affiliation.group).delete_all
    UserBadge.where(badge:).delete_all
    holders.each { |holder| holder.update_columns(suspended_till: nil, suspended_at: nil) }
  end

  # @return [Array<String>] what is wrong
  def problems
    verifications = described_class.includes(:revocations, :user).to_a
    live, ended = verifications.partition(&:live?)
    holders_of_it = live.map(&:user_id)
    [
      ("two live verifications" if holders_of_it.uniq != holders_of_it),
      differs("in the group", GroupUser.where(group: affiliation.group), holders_of_it),
      differs("with the badge", UserBadge.where(badge:), holders_of_it),
      *live.flat_map { |verification| problems_of_live(verification) },
      *ended.flat_map { |verification| problems_of_ended(verification) },
      *verifications.flat_map(&:revocations).flat_map { |taken| problems_of_revocation(taken) },
    ].compact
  end

  def differs(what, memberships, holders_of_it)
    ids = memberships.pluck(:user_id)
    "#{what} #{ids}, verified #{holders_of_it}" if ids.sort != holders_of_it.sort
  end

  def problems_of_live(verification)
    [
      ("shown against somebody's will" if shown?(verification) != may_show?(verification)),
      ("ended by half" if verification.end_reason || verification.ended_by_id),
      ("revoked and live" if verification.revocations.any? { |taken| !taken.restored? }),
      ("nothing to compare" if verification.changed_at.nil? != verification.known_as.empty?),
    ]
  end

  def shown?(verification)
    reader = Guardian.new
    DiscourseVerifiedMembers::Labels.of_user(verification.user_id, reader:).any?
  end

  def may_show?(verification)
    verification.label_for_everyone? && verification.paused_at.nil? &&
      verification.changed_at.nil? && !verification.user.suspended?
  end

  def problems_of_ended(verification)
    [
      ("nobody knows why" if verification.end_reason.nil?),
      ("a name is kept" if name_kept?(verification) && !restorable?(verification)),
      ("shown and ended" if live(verification.user).nil? && shown?(verification)),
      ("a lost reason" if verification.revoked? && lost?(verification)),
    ]
  end

  def name_kept?(verification)
    verification.changed_at || verification.known_as.any?
  end

  def restorable?(verification)
    verification.revocation&.restorable?
  end

  def lost?(verification)
    verification.end_note.blank? || verification.revocation&.reason.blank?
  end

  def problems_of_revocation(taken)
    [
      ("revoked without a reason" if taken.reason.blank?),
      ("upheld without a word" if taken.upheld? && taken.word.blank?),
      ("an answer outlives its decision" if taken.outcome && taken.answer),
      ("given back to oneself" if taken.decided_by_id == taken.user_id),
      ("open, and nothing is revoked" if taken.open? && taken.verification.live?),
    ]
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
          holder = holders.sample(random: @random).reload
          actor = [*reviewers, *reviewers, *holders].sample(random: @random)
          story << "#{name} (#{holder.username}, by #{actor.username})"
          instance_exec(holder, actor, &actions.fetch(name))

          wrong = problems
          expect(wrong).to be_empty,
          "#{wrong.join("; ")}, with --seed #{seed}, after #{story.join(", ")}"
        end
      end
    end
  end
end
