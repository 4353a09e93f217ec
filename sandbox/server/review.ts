import type Call from "./call";
import type { Persona } from "./personas";
import type { State } from "./state";

/** The group whose members review without being staff. */
export const REVIEWERS = { id: 91, name: "branch_committee" };

const MEMBERS = ["luyuanbo"];

/** @returns Ids of the affiliations that somebody reviews. */
export function reviewedBy(state: State, persona: Persona | null): number[] {
  if (!persona) {
    return [];
  }
  const { admin, moderator, username } = persona;
  return state.affiliations
    .filter(
      ({ reviewer_group_id }) =>
        admin ||
        moderator ||
        (reviewer_group_id === REVIEWERS.id && MEMBERS.includes(username))
    )
    .map(({ id }) => id);
}

/** @returns How many wait for a member who reviews; null for everybody else, and for staff. */
export function waitingFor({ state, me }: Call): number | null {
  const reviewed = me.admin || me.moderator ? [] : reviewedBy(state, me);
  return reviewed.length
    ? state.applications.filter(
        ({ affiliation_id, state: stage }) =>
          stage === "pending" && reviewed.includes(affiliation_id)
      ).length
    : null;
}

/** Lets a handler see the applications only that its asker reviews. */
export function reviewing<Answer>(
  handler: (call: Call) => Answer
): (call: Call) => Answer {
  return (call) => {
    const { affiliation_id } = call.application();
    if (!reviewedBy(call.state, call.persona).includes(affiliation_id)) {
      throw call.notFound();
    }
    return handler(call);
  };
}
