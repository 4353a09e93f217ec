import type { Joining } from "./chapter-records";
import type { EvidenceRule } from "./evidence-records";
import type { Question } from "./form-records";
import type { AffiliationSummary, ReasonTemplate } from "./records";
import type { AffiliationRules } from "./rule-records";

/** What admins choose of an affiliation, beside its looks, its group and its badge. */
interface AffiliationSettings extends AffiliationRules {
  description: string;
  enabled: boolean;
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
}

/** An affiliation as admins edit it. */
export interface Affiliation extends AffiliationSummary, AffiliationSettings {
  position: number;
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
export interface AffiliationInput extends AffiliationSettings {
  name: string;
  label: string;
  icon: string;
  color: string;
  group_id: number | null;
  group_name: string | null;
  with_badge: boolean;
  badge_id: number | null;
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
