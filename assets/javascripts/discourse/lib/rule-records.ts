/** Who may apply for an affiliation, how often, and how long it holds, as admins set it. */
export interface AffiliationRules {
  /** From 0, which everyone has, to 4. */
  min_trust_level: number;
  min_days_joined: number;
  min_posts: number;
  /** Whether a suspension or a silence that is in force stands in the way. */
  good_standing: boolean;
  /** After a refusal. */
  reapply_after_days: number;
  /** Null is no limit. What was withdrawn does not count. */
  attempts_max: number | null;
  /** Days that a verification holds; null is no end. */
  validity_days: number | null;
  /** Days after the end in which nothing is taken yet. */
  grace_days: number;
}

export type RequirementKind =
  | "min_trust_level"
  | "min_days_joined"
  | "min_posts"
  | "good_standing";

/** One thing that an affiliation wants of those who apply, and how much of it the member has. */
export interface Requirement {
  kind: RequirementKind;
  /** Null, as `has` and `missing`, where it is a matter of yes or no. */
  needed: number | null;
  has: number | null;
  /** How many more it takes. */
  missing: number | null;
  met: boolean;
}

/** What the rules of an affiliation mean for one member, now. */
export interface ApplyRules {
  /** Met or not; empty where everyone may apply. */
  requirements: Requirement[];
  /** When the time after a refusal is over; null when it may be now. */
  apply_again_at: string | null;
  /** Null, as `attempts_left`, is no limit. */
  attempts_max: number | null;
  attempts_left: number | null;
}
