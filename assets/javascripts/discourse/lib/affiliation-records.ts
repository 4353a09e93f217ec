import type { Joining } from "./chapter-records";
import type { EvidenceRule } from "./evidence-records";
import type { Question } from "./form-records";
import type { AffiliationSummary, ReasonTemplate } from "./records";
import type { AffiliationRules } from "./rule-records";

/** An affiliation as admins edit it. */
export interface Affiliation extends AffiliationSummary, AffiliationRules {
  description: string;
  enabled: boolean;
  position: number;
  form: Question[];
  /** Who outside the forum may be asked; empty for nobody. */
  authority: string;
  evidence: EvidenceRule;
  reason_templates: ReasonTemplate[];
  return_templates: ReasonTemplate[];
  approvals_required: number;
  answer_return_within_days: number;
  target_days: number;
  /** Whose members review as staff does; null is staff alone. */
  reviewer_group_id: number | null;
  joining: Joining;
  /** Prepared reasons for declining a request to join a chapter. */
  decline_templates: ReasonTemplate[];
  group: { id: number; name: string } | null;
  badge: { id: number; name: string } | null;
  pending_count: number;
  verified_count: number;
}

/**
 * What admins send to make or change an affiliation. A new one needs either
 * `group_id` (adopt) or `group_name` (make); with `with_badge` and no
 * `badge_id` a badge named after the affiliation is made.
 */
export interface AffiliationInput extends AffiliationRules {
  name: string;
  label: string;
  description: string;
  icon: string;
  color: string;
  enabled: boolean;
  group_id: number | null;
  group_name: string | null;
  with_badge: boolean;
  badge_id: number | null;
  form: Question[];
  /** Who outside the forum may be asked; empty for nobody. */
  authority: string;
  evidence: EvidenceRule;
  reason_templates: ReasonTemplate[];
  return_templates: ReasonTemplate[];
  approvals_required: number;
  answer_return_within_days: number;
  target_days: number;
  reviewer_group_id: number | null;
  joining: Joining;
  decline_templates: ReasonTemplate[];
  /** Of the preset that it began with: its set-up proposes what goes with that. */
  preset_id?: string;
}

/** `GET …/affiliations/presets.json`: an affiliation filled in, ready to save. */
export interface Preset {
  id: string;
  title: string;
  description: string;
  affiliation: AffiliationInput;
}
