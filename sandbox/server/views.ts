import type {
  AffiliationSummary,
  ApplicationForReview,
  Claim,
  OwnApplication,
  OwnVerification,
  QueueRow,
  RegisterRow,
  UserSummary,
} from "../../assets/javascripts/discourse/lib/records";
import type { StoredPerson } from "./chapter-state";
import { openReferral, referralsOf } from "./referrals";
import { forReview } from "./revocations";
import { correctionOf, isFresh, presentWords } from "./rounds";
import type { State, StoredApplication, StoredVerification } from "./state";
import { askedAgain, validityOf } from "./validity";
import { isOverTarget, usualWait } from "./waiting";

/** Whether a label is shown outside its zone. */
export function isShown(
  { ended_at, label_visibility, pauses }: StoredVerification,
  isVisitor: boolean
): boolean {
  return (
    !ended_at &&
    !pauses.length &&
    (label_visibility === "everyone" ||
      (label_visibility === "members" && !isVisitor))
  );
}

/** What the serializers of the back end write, from the stored state. */
export default class Views {
  constructor(readonly state: State) {}

  person(id: number): StoredPerson {
    const person = this.state.people.find((other) => other.id === id);
    if (!person) {
      throw new Error(`Nobody has the id ${id}`);
    }
    return person;
  }

  summary(id: number | null): UserSummary | null {
    if (id === null) {
      return null;
    }
    const { username, name, avatar_template } = this.person(id);
    return { id, username, name, avatar_template };
  }

  affiliations(enabledOnly = false): AffiliationSummary[] {
    return this.state.affiliations
      .filter(({ enabled }) => enabled || !enabledOnly)
      .map(({ id, name, label, icon, color }) => ({
        id,
        name,
        label,
        icon,
        color,
      }));
  }

  /** @param isVisitor - Whether the one who reads is not logged in. */
  labelsOf(userId: number, isVisitor = false): number[] {
    const shown = this.affiliations(true).map(({ id }) => id);
    return this.state.verifications
      .filter(
        (verification) =>
          verification.user_id === userId && isShown(verification, isVisitor)
      )
      .map(({ affiliation_id }) => affiliation_id)
      .filter((id) => shown.includes(id));
  }

  own(application: StoredApplication): OwnApplication {
    const { affiliation_id, id, state, submitted_at, timeline } = application;
    const { decided_at, reason, wiped_at, questions, answers } = application;
    const isPending = application.state === "pending";
    const referral = openReferral(application);
    const earlier = this.state.applications.filter(
      (other) =>
        other.state === "pending" &&
        !openReferral(other) &&
        other.affiliation_id === application.affiliation_id &&
        other.submitted_at < application.submitted_at
    );
    return {
      id,
      affiliation_id,
      state,
      submitted_at,
      decided_at,
      reason,
      wiped_at,
      ahead: isPending && !referral ? earlier.length : null,
      usual_wait_days:
        isPending && !referral ? usualWait(this.state, affiliation_id) : null,
      referred_to: referral?.authority ?? null,
      timeline,
      questions,
      answers,
      correction: correctionOf(application),
      files: application.files,
      evidence_wiped_at: application.evidence_wiped_at,
    };
  }

  ownVerification(verification: StoredVerification): OwnVerification {
    const { id, affiliation_id, verified_at, label_visibility, pauses } =
      verification;
    const affiliation = this.state.affiliations.find(
      (other) => other.id === affiliation_id
    );
    const validity = validityOf(this.state, verification);
    return {
      id,
      affiliation_id,
      verified_at,
      ...validity,
      consent: null,
      questions: validity.can_renew ? askedAgain(this.state, verification) : [],
      label_visibility,
      has_zone: Boolean(affiliation?.zone_id),
      pauses,
    };
  }

  row(application: StoredApplication): QueueRow {
    const { id, affiliation_id, state, submitted_at, decided_at } = application;
    return {
      id,
      affiliation_id,
      state,
      round: application.round,
      submitted_at,
      waiting_since: application.waiting_since,
      over_target: isOverTarget(this.state, application),
      referred_at: openReferral(application)?.referred_at ?? null,
      decided_at,
      approvals: presentWords(application)
        .filter(({ verdict }) => verdict === "approve")
        .map(({ reviewer_id }) => this.summary(reviewer_id)),
      claim: this.claim(application),
      user: this.summary(application.user_id) as UserSummary,
      decided_by: this.summary(application.decided_by_id),
    };
  }

  claim({ claimed_at, claimed_by_id }: StoredApplication): Claim | null {
    const user = this.summary(claimed_by_id);
    return user && claimed_at && isFresh(claimed_at)
      ? { user, at: claimed_at }
      : null;
  }

  forReview(
    application: StoredApplication,
    reviewerId: number
  ): ApplicationForReview {
    const { user_id, affiliation_id } = application;
    const { created_at, post_count, trust_level } = this.person(user_id);
    return {
      ...this.row(application),
      user: {
        ...(this.summary(user_id) as UserSummary),
        created_at,
        post_count,
        trust_level,
      },
      reason: application.reason,
      wiped_at: application.wiped_at,
      questions: application.questions,
      answers: application.answers,
      files: application.files,
      earlier_answers: application.answers && application.earlier_answers,
      verdicts: application.words.map(({ reviewer_id, ...word }) => ({
        ...word,
        reviewer: this.summary(reviewer_id),
      })),
      authority: application.authority,
      can_refer:
        application.state === "pending" &&
        user_id !== reviewerId &&
        application.authority !== "" &&
        !openReferral(application),
      referrals: referralsOf(application, (id) => this.summary(id)),
      answer_due_at: application.answer_due_at,
      can_decide:
        application.state === "pending" &&
        user_id !== reviewerId &&
        !presentWords(application).some(
          ({ reviewer_id }) => reviewer_id === reviewerId
        ),
      can_note: application.answers !== null && user_id !== reviewerId,
      earlier: this.state.applications
        .filter(
          (other) =>
            other.id < application.id &&
            other.user_id === user_id &&
            other.affiliation_id === affiliation_id
        )
        .map(({ id, state, decided_at }) => ({ id, state, decided_at }))
        .reverse(),
    };
  }

  registerRow(verification: StoredVerification): RegisterRow {
    const { confirmed: _, user_id, verified_by_id, ...rest } = verification;
    return {
      ...rest,
      ...validityOf(this.state, verification),
      revocation: forReview(this.state, verification),
      user: this.summary(user_id) as UserSummary,
      verified_by: this.summary(verified_by_id),
    };
  }
}
