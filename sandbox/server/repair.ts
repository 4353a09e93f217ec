import type {
  Drift,
  RepairPage,
} from "../../admin/assets/javascripts/discourse/lib/repair-requests";
import type Call from "./call";
import type { State } from "./state";

const drifts = new WeakMap<State, Drift[]>();

/** At first somebody was put into a group by hand, and a badge was taken. */
function driftsIn({ state, views }: Call): Drift[] {
  const [affiliation] = state.affiliations;
  const [person] = state.people;
  if (affiliation && person && !drifts.has(state)) {
    const about = {
      affiliation_id: affiliation.id,
      count: 1,
      people: [views.person(person.id)],
      mending: null,
    };
    drifts.set(state, [
      { ...about, kind: "unverified_members" },
      { ...about, kind: "missing_badges" },
    ]);
  }
  return drifts.get(state) ?? [];
}

export function repairs(call: Call): RepairPage {
  const found = driftsIn(call);
  return {
    drifts: found,
    affiliations: call.views
      .affiliations()
      .filter(({ id }) =>
        found.some(({ affiliation_id }) => affiliation_id === id)
      ),
  };
}

/** At once, unlike the server, which has more to do. */
export function mend(call: Call): RepairPage {
  const { affiliation_id, kind } = call.body;
  const left = driftsIn(call).filter(
    (drift) =>
      drift.kind !== kind || drift.affiliation_id !== Number(affiliation_id)
  );
  drifts.set(call.state, left);
  return repairs(call);
}
