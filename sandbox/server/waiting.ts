import { openReferral } from "./referrals";
import type { State, StoredApplication } from "./state";

const DAY = 24 * 60 * 60 * 1000;
/** Of fewer decisions nothing is told. */
const LEAST = 5;

function isWeekend(time: number): boolean {
  return [0, 6].includes(new Date(time).getUTCDay());
}

// Day by day from the back: what Saturday and Sunday add does not count.
function workingTime(from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; ) {
    const midnight = Math.min(to, Math.floor(at / DAY) * DAY + DAY);
    sum += isWeekend(at) ? 0 : midnight - at;
    at = midnight;
  }
  return sum;
}

/** Whether it waits for reviewers longer than its affiliation means to let anybody wait. */
export function isOverTarget(
  { affiliations }: State,
  application: StoredApplication
): boolean {
  const { affiliation_id, state, waiting_since } = application;
  const { target_days } = affiliations.find(({ id }) => id === affiliation_id)!;
  return (
    state === "pending" &&
    !openReferral(application) &&
    workingTime(Date.parse(waiting_since), Date.now()) >= target_days * DAY
  );
}

/** The median in days of what was decided for an affiliation. */
export function usualWait(
  { applications }: State,
  affiliationId: number
): number | null {
  const waits = applications
    .filter(
      ({ affiliation_id, state }) =>
        affiliation_id === affiliationId &&
        ["approved", "refused"].includes(state)
    )
    .map(
      ({ decided_at, submitted_at }) =>
        Date.parse(decided_at!) - Date.parse(submitted_at)
    )
    .sort((one, other) => one - other);
  const median = waits[Math.floor(waits.length / 2)];
  return waits.length < LEAST || median === undefined
    ? null
    : Math.max(1, Math.ceil(median / DAY));
}
