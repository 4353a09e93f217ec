# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Makes what one account asked, holds and decided another's. Core has moved memberships,
  # badges, notifications and reviewables by then, and destroys the first account after this.
  class MergedTraces
    # Columns that say who did something, beside those that say whom it is about.
    DEEDS = {
      Application => %i[decided_by_id claimed_by_id],
      Verdict => %i[reviewer_id],
      Referral => %i[referred_by_id answered_by_id],
      ApplicationView => %i[user_id],
      EvidenceView => %i[user_id],
      Verification => %i[verified_by_id ended_by_id],
      Renewal => %i[renewed_by_id],
      Revocation => %i[revoked_by_id decided_by_id],
      JoinRequest => %i[decided_by_id],
    }.freeze

    # @param source [User] the account that goes
    # @param target [User] the account that stays
    def initialize(source, target)
      @source = source
      @target = target
    end

    # @return [void]
    def move
      ActiveRecord::Base.transaction do
        hold
        move_verifications
        move_applications
        move_join_requests
        move_deeds
      end
      asked = JoinRequest.pending.where(user: target)
      Mirror.repair(Chapter.where(id: asked.select(:chapter_id)))
    end

    private

    attr_reader :source, :target

    def both
      [source.id, target.id]
    end

    # In the order of an approval: first what is decided on, then whose it is.
    def hold
      Application.open.where(user_id: both).order(:id).lock.ids
      Verification.hold_people(both)
    end

    # Of two for one affiliation the older stays. The other is not revoked: it took nothing.
    def move_verifications
      held = Verification.live.where(user_id: both).order(:verified_at, :id).lock.to_a
      held
        .group_by(&:affiliation_id)
        .each_value do |oldest, *newer|
          newer.each do |verification|
            verification.update!(ended_at: Time.zone.now, end_reason: :merged)
            ChangeWatch.settle(verification)
          end
          keep_what_both_wanted(oldest, newer)
        end
      moved = Verification.where(user_id: source.id).ids
      Verification.where(id: moved).update_all(user_id: target.id)
      Revocation.where(user_id: source.id).update_all(user_id: target.id)
      held
        .select(&:live?)
        .each do |verification|
          ChangeWatch.moved(verification.reload, was: source) if moved.include?(verification.id)
          mend(verification)
        end
    end

    # The label is shown to nobody whom either account did not show it to.
    def keep_what_both_wanted(oldest, newer)
      choices = [oldest, *newer].map(&:label_visibility)
      narrowest = Verification::NARROWEST_FIRST.find { |choice| choices.include?(choice) }
      paused_at = [oldest, *newer].filter_map(&:paused_at).min
      oldest.update!(label_visibility: narrowest, paused_at:)
    end

    def mend(verification)
      Action::GrantVerification.call(
        user: target,
        affiliation: verification.affiliation,
        by: Discourse.system_user,
      )
    end

    # Of two for one affiliation the one that waits longer stays.
    def move_applications
      verified = Verification.live.where(user: target).pluck(:affiliation_id)
      Application
        .open
        .where(user_id: both)
        .order(:submitted_at, :id)
        .lock
        .group_by(&:affiliation_id)
        .each do |affiliation_id, (first, *later)|
          later << first if verified.include?(affiliation_id)
          later.each { |application| withdraw(application) }
          hand_over(first) if first.open? && first.user_id == source.id
        end
      Evidence.uploads.where(user_id: source.id).delete_all
      hand_over_files_kept_after_decisions
      Application.where(user_id: source.id).update_all(user_id: target.id)
      ReviewableVerifiedMembersApplication.where(target_created_by_id: source.id).update_all(
        target_created_by_id: target.id,
      )
    end

    def withdraw(application)
      application.close!(:withdrawn, by: target)
      Action::CloseReviewable.call(application:, status: :ignored, by: target)
    end

    # Its answers are bound to the applicant, so they are sealed anew, and with them what
    # reviewers noted beside them and the keys of its files.
    def hand_over(application)
      payload = open_answers(application)
      noted = [*application.verdicts, *application.referrals].select(&:sealed_notes)
      notes = noted.to_h { |record| [record, record.kept] }
      keys = keys_of(application.evidence)
      application.update!(user: target)
      return if payload.nil?

      application.update!(SealedAnswers.new(application).seal(payload))
      notes.each do |record, kept|
        record.sealed_notes = nil
        record.keep(**kept.symbolize_keys)
        record.save!
      end
      seal_anew(keys)
    end

    def hand_over_files_kept_after_decisions
      decided = Application.where(user_id: source.id).where.not(state: Application::OPEN_STATES)
      seal_anew(keys_of(Evidence.listed.where(application_id: decided.select(:id))))
    end

    # @return [Hash{Evidence => String}] without those that nobody can open any more: they go
    #   with the account
    def keys_of(files)
      files.each_with_object({}) do |file, keys|
        keys[file] = SealedFile.new(file).key
      rescue SealedFile::Unreadable
        next
      end
    end

    def seal_anew(keys)
      keys.each do |file, key|
        file.user = target
        application = file.reload_application
        file.update!(sealed_key: SealedFile.new(file, application:).wrap(key))
      end
    end

    # What cannot be read stays what it is: the application can still be withdrawn or refused.
    def open_answers(application)
      SealedAnswers.new(application).open
    rescue SealedAnswers::Unreadable
      nil
    end

    # A member asks no more, and nobody asks twice.
    def move_join_requests
      JoinRequest
        .pending
        .where(user_id: source.id)
        .includes(:chapter)
        .order(:chapter_id)
        .each do |request|
          request.chapter.lock!
          request.lock!
          hand_over_request(request) if request.pending?
        end
      JoinRequest.where(user_id: source.id).update_all(user_id: target.id)
    end

    def hand_over_request(request)
      chapter = request.chapter
      theirs = { group_id: chapter.group_id, user_id: target.id }
      if GroupUser.exists?(theirs) || chapter.join_requests.pending.exists?(user: target)
        request.close!(:withdrawn, by: target)
      else
        mirror = GroupRequest.where(group_id: chapter.group_id, user_id: request.user_id)
        mirror.update_all(theirs)
        request.update!(user: target)
      end
    end

    def move_deeds
      # Of two rows of one application in one round a verdict goes before a private note, and
      # of two verdicts the target's own.
      given = Verdict.given.where(reviewer_id: source.id)
      drop_beside(given, Verdict.where(reviewer_id: target.id, verdict: nil))
      drop_beside(Verdict.where(reviewer_id: target.id), Verdict.where(reviewer_id: source.id))
      DEEDS.each do |kind, columns|
        columns.each { |column| kind.where(column => source.id).update_all(column => target.id) }
      end
      own = Application.open.where(user_id: target.id).select(:id)
      Verdict.says_approve.where(reviewer_id: target.id, application_id: own).delete_all
    end

    # @param kept [ActiveRecord::Relation] of verdicts
    # @param others [ActiveRecord::Relation] of which those go that stand beside these
    def drop_beside(kept, others)
      places = kept.pluck(:application_id, :round).to_set
      others.find_each { |word| word.delete if places.include?([word.application_id, word.round]) }
    end
  end
end
