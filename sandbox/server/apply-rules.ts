import type {
  AffiliationRules,
  ApplyRules,
  Requirement,
  RequirementKind,
} from "../../assets/javascripts/discourse/lib/rule-records";
import I18n from "../host/discourse-i18n";
import type { StoredAffiliation, StoredPerson } from "./chapter-state";
import type { State, StoredApplication } from "./state";
import { said } from "./words";

const DAY_MS = 86_400_000;

function daysSince(time: string): number {
  return Math.floor((Date.now() - Date.parse(time)) / DAY_MS);
}

function requirement(
  kind: RequirementKind,
  needed: number,
  has: number
): Requirement[] {
  const missing = Math.max(needed - has, 0);
  return needed ? [{ kind, needed, has, missing, met: !missing }] : [];
}

// Nobody in the sandbox is suspended.
const GOOD_STANDING: Requirement = {
  kind: "good_standing",
  needed: null,
  has: null,
  missing: null,
  met: true,
};

function requirements(
  rules: AffiliationRules,
  { created_at, post_count, trust_level }: StoredPerson
): Requirement[] {
  return [
    ...requirement("min_trust_level", rules.min_trust_level, trust_level),
    ...requirement(
      "min_days_joined",
      rules.min_days_joined,
      daysSince(created_at)
    ),
    ...requirement("min_posts", rules.min_posts, post_count),
    ...(rules.good_standing ? [GOOD_STANDING] : []),
  ];
}

// Since the last success: whoever was verified begins anew.
function inVain(
  { applications }: State,
  affiliation: StoredAffiliation,
  person: StoredPerson
): StoredApplication[] {
  const own = applications.filter(
    ({ affiliation_id, user_id }) =>
      affiliation_id === affiliation.id && user_id === person.id
  );
  const success = Math.max(
    0,
    ...own.filter(({ state }) => state === "approved").map(({ id }) => id)
  );
  return own.filter(({ id, state }) => id > success && state === "refused");
}

/** What the rules of an affiliation mean for somebody, now. */
export function applyRules(
  state: State,
  affiliation: StoredAffiliation,
  person: StoredPerson
): ApplyRules {
  const refused = inVain(state, affiliation, person);
  const { attempts_max, reapply_after_days } = affiliation;
  const last = Math.max(
    0,
    ...refused.map(({ decided_at }) => Date.parse(decided_at ?? ""))
  );
  const again = last + reapply_after_days * DAY_MS;
  return {
    requirements: requirements(affiliation, person),
    apply_again_at:
      refused.length && again > Date.now()
        ? new Date(again).toISOString()
        : null,
    attempts_max,
    attempts_left:
      attempts_max === null ? null : Math.max(attempts_max - refused.length, 0),
  };
}

/** What is in the way, in the back end's words; empty when nothing is. */
export function obstacleInWords(rules: ApplyRules): string {
  const missing = rules.requirements.filter(({ met }) => !met);
  if (missing.length) {
    return missing
      .map(({ kind, needed, has, missing: count }) =>
        said(`apply_obstacles.${kind}`, { needed, has, count })
      )
      .join(" ");
  }
  if (rules.attempts_left === 0) {
    return said("apply_obstacles.no_attempts_left", {
      count: rules.attempts_max,
    });
  }
  return rules.apply_again_at
    ? said("apply_obstacles.cooling_down", {
        until: new Date(rules.apply_again_at).toLocaleDateString(
          I18n.currentBcp47Locale,
          { dateStyle: "long" }
        ),
      })
    : "";
}
