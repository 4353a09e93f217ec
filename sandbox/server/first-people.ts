import { drawn } from "./people";
import {
  FIRST_ROUND,
  type State,
  type StoredApplication,
  type StoredReferral,
} from "./state";
import WORLD from "./world";

const FIRST_PERSON = 901_001;
const DAY_MS = 86_400_000;

export function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString();
}

export function idIn({ people }: State, wanted: string): number {
  const person = people.find(({ username }) => username === wanted);
  if (!person) {
    throw new Error(`Nobody is called ${wanted}`);
  }
  return person.id;
}

function following(records: { id: number }[]): number {
  return Math.max(...records.map(({ id }) => id)) + 1;
}

/** Adds those who are in the chapters. */
export function addPeople(state: State): void {
  WORLD.people.forEach(({ username, name, seen_days_ago }, index) => {
    const id = FIRST_PERSON + index;
    state.people.push({
      ...drawn({ id, username, name, avatar_template: "" }),
      ...(seen_days_ago && { last_seen_at: daysAgo(seen_days_ago) }),
    });
  });
}

function referredBy(
  referred_by_id: number,
  reference: string,
  referred_at: string,
  like: StoredApplication | undefined
): StoredReferral {
  return {
    id: 1,
    authority: like?.authority ?? "",
    reference,
    referred_at,
    answer: null,
    note: null,
    closed_at: null,
    referred_by_id,
    answered_by_id: null,
  };
}

/** Adds what they hold, and what waits. */
export function addStandings(state: State, affiliation_id: number): void {
  const holders: typeof WORLD.verified = [
    ...WORLD.verified,
    ...WORLD.people.map(({ username, verified_days_ago }) => ({
      user: username,
      days_ago: verified_days_ago,
    })),
  ];
  for (const { user, days_ago, expires_in_days } of holders) {
    state.verifications.push({
      id: following(state.verifications),
      affiliation_id,
      user_id: idIn(state, user),
      verified_at: daysAgo(days_ago),
      verified_by_id: idIn(state, "hewenqing"),
      expires_at: expires_in_days ? daysAgo(-expires_in_days) : null,
      method: "application",
      ended_at: null,
      end_reason: null,
      label_visibility: "everyone",
      pauses: [],
      change: null,
    });
  }
  const like = state.applications.find(
    (other) => other.affiliation_id === affiliation_id && other.answers
  );
  for (const { by, days_ago, reference } of WORLD.applications) {
    const at = daysAgo(days_ago);
    state.applications.push({
      id: following(state.applications),
      affiliation_id,
      user_id: idIn(state, by),
      state: "pending",
      submitted_at: at,
      waiting_since: at,
      authority: like?.authority ?? "",
      decided_at: null,
      decided_by_id: null,
      reason: null,
      wiped_at: null,
      evidence_wiped_at: null,
      files: [],
      questions: like?.questions ?? [],
      answers: like?.answers ?? {},
      timeline: [{ kind: "submitted", at, role: "applicant", reason: null }],
      ...FIRST_ROUND,
      words: [],
      referrals: reference
        ? [referredBy(idIn(state, "hewenqing"), reference, at, like)]
        : [],
      earlier_answers: [],
    });
  }
}
