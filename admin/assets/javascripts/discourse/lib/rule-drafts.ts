import type { AffiliationRules } from "discourse/plugins/discourse-verified-members/discourse/lib/rule-records";

/** The rules of an affiliation as the editor's form holds them. */
export interface RulesDraft {
  attemptsMax: number | string | null;
  goodStanding: boolean;
  graceDays: number | string;
  minDaysJoined: number | string;
  minPosts: number | string;
  /** What a select holds is text. */
  minTrustLevel: string;
  reapplyAfterDays: number | string;
  validityDays: number | string | null;
}

/** What holds where nobody has set anything. */
export const NO_RULES: AffiliationRules = {
  min_trust_level: 0,
  min_days_joined: 0,
  min_posts: 0,
  good_standing: true,
  reapply_after_days: 0,
  attempts_max: null,
  validity_days: null,
  grace_days: 14,
};

export const TRUST_LEVELS = ["0", "1", "2", "3", "4"];

// Fields hold numbers as text, and nothing as an empty text.
function numberOrNone(value: number | string | null): number | null {
  return value === null || value === "" ? null : Number(value);
}

function numberOf(value: number | string): number {
  return numberOrNone(value) ?? 0;
}

export function draftOfRules(rules: AffiliationRules): RulesDraft {
  return {
    attemptsMax: rules.attempts_max,
    goodStanding: rules.good_standing,
    minDaysJoined: rules.min_days_joined,
    minPosts: rules.min_posts,
    minTrustLevel: String(rules.min_trust_level),
    reapplyAfterDays: rules.reapply_after_days,
    validityDays: rules.validity_days,
    graceDays: rules.grace_days,
  };
}

export function rulesOf(draft: RulesDraft): AffiliationRules {
  return {
    min_trust_level: Number(draft.minTrustLevel),
    min_days_joined: numberOf(draft.minDaysJoined),
    min_posts: numberOf(draft.minPosts),
    good_standing: Boolean(draft.goodStanding),
    reapply_after_days: numberOf(draft.reapplyAfterDays),
    attempts_max: numberOrNone(draft.attemptsMax),
    validity_days: numberOrNone(draft.validityDays),
    grace_days: numberOf(draft.graceDays),
  };
}

/** Which field shows what the server says about a rule. */
export const FIELD_OF_RULE: Record<keyof AffiliationRules, keyof RulesDraft> = {
  min_trust_level: "minTrustLevel",
  min_days_joined: "minDaysJoined",
  min_posts: "minPosts",
  good_standing: "goodStanding",
  reapply_after_days: "reapplyAfterDays",
  attempts_max: "attemptsMax",
  validity_days: "validityDays",
  grace_days: "graceDays",
};
