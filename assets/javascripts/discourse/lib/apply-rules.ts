import { i18n } from "discourse-i18n";
import { longDay } from "./days";
import type { ApplyRules, Requirement } from "./rule-records";

/** Whether nothing is in the way of applying. */
export function mayApply(rules: ApplyRules): boolean {
  return (
    rules.requirements.every(({ met }) => met) &&
    rules.apply_again_at === null &&
    rules.attempts_left !== 0
  );
}

/** What is wanted, and what of it is still missing. */
export function requirementInWords({
  kind,
  needed,
  has,
  missing,
  met,
}: Requirement): string {
  return i18n(
    `verified_members.rules.${kind}.${met ? "met" : "missing"}`,
    // What is met is counted by what was wanted.
    { needed, has, count: met ? needed : missing }
  );
}

/** When the member may apply again; null when it may be now. */
export function againInWords({ apply_again_at }: ApplyRules): string | null {
  return (
    apply_again_at &&
    i18n("verified_members.rules.again_on", { date: longDay(apply_again_at) })
  );
}

/** How often the member may still apply; null where there is no limit. */
export function attemptsInWords({
  attempts_left,
  attempts_max,
}: ApplyRules): string | null {
  if (attempts_left === null) {
    return null;
  }
  return attempts_left === 0
    ? i18n("verified_members.rules.no_attempts_left", { count: attempts_max })
    : i18n("verified_members.rules.attempts_left", {
        count: attempts_left,
        max: attempts_max,
      });
}
