/**
 * The records that the server sends, exactly as its serializers write them.
 * Times are ISO 8601 strings in UTC; colours are six hexadecimal digits without `#`.
 */
import type { Joining } from "./chapter-records";
import type { EvidenceFile, EvidenceRule } from "./evidence-records";
import type { AffiliationRules, ApplyRules } from "./rule-records";
import type { Validity } from "./validity";

/** What readers need to draw a label. Comes once with the site (`site.verified_affiliations`). */
export interface AffiliationSummary {
  id: number;
  name: string;
  /** At most 12 characters. */
  label: string;
  /** Name of an icon of the site's sprite. */
  icon: string;
  color: string;
}

/** One label with its provenance, asked for when a reader opens it. */
export interface LabelDetails {
  affiliation_id: number;
  verified_at: string;
  /** Null when the person who checked has left the forum. */
  verified_by: UserSummary | null;
  method: VerificationMethod;
  /** Null is no end. */
  valid_until: string | null;
}

export type VerificationMethod = "application" | "import" | "manual";

export interface UserSummary {
  id: number;
  username: string;
  name: string | null;
  avatar_template: string;
}

export type ApplicationState =
  | "pending"
  | "returned"
  | "approved"
  | "refused"
  | "withdrawn"
  | "lapsed";

export type EndReason = "expired" | "revoked" | "renounced" | "merged";

export type QuestionKind =
  | "short_text"
  | "long_text"
  | "number"
  | "year"
  | "date"
  | "choice"
  | "choices"
  | "boolean";

export interface QuestionOption {
  id: string;
  label: string;
}

/** One question of an affiliation's form. */
export interface Question {
  /** `[a-z][a-z0-9_]*`, 32 characters at most, unique in the form. */
  id: string;
  kind: QuestionKind;
  label: string;
  help: string;
  required: boolean;
  /**
   * Characters for texts, the value itself for numbers and years, a day
   * (`YYYY-MM-DD`) for dates, how many for several choices. Null is no limit.
   */
  min: number | string | null;
  max: number | string | null;
  /** Of `choice` and `choices` only; empty otherwise. */
  options: QuestionOption[];
}

export type AnswerValue = string | number | boolean | string[] | null;
/** Answers by question id. */
export type Answers = Record<string, AnswerValue>;

export interface Consent {
  /** Changes whenever the text does; is sent back with the application. */
  version: string;
  text: string;
}

/** An affiliation that a member may apply for. */
export interface OfferedAffiliation extends AffiliationSummary {
  description: string;
  form: Question[];
  consent: Consent;
  rules: ApplyRules;
  evidence: EvidenceRule;
  /** What was chosen on an earlier visit and is not sent yet. */
  uploads: EvidenceFile[];
}

export type TimelineEventKind =
  | "submitted"
  | "opened"
  | "returned"
  | "answered"
  | "lapsed"
  | "file_opened"
  | "approved"
  | "refused"
  | "withdrawn"
  | "expired"
  | "revoked"
  | "renounced"
  | "wiped"
  | "files_wiped";

export interface TimelineEvent {
  kind: TimelineEventKind;
  at: string;
  /** Who did it, as a role: the applicant never learns which reviewer looked. */
  role: "applicant" | "reviewer" | "moderator" | "admin" | "system";
  /** What the applicant is told; null where nothing is said. */
  reason: string | null;
}

/** What the applicant of a returned application is to mend. */
export interface Correction {
  /** A word on the whole; null where there is none. */
  reason: string | null;
  /** What is wrong with an answer, by question id: just these can be answered anew. */
  notes: Record<string, string>;
  /** Unanswered until then, the application lapses. */
  due_at: string;
}

/** An application as its own applicant sees it. */
export interface OwnApplication {
  id: number;
  affiliation_id: number;
  state: ApplicationState;
  submitted_at: string;
  decided_at: string | null;
  reason: string | null;
  /** When the answers were destroyed. */
  wiped_at: string | null;
  /** When the files were destroyed; null where there were none, and while they are kept. */
  evidence_wiped_at: string | null;
  /** How many pending applications of this affiliation came earlier; null unless pending. */
  ahead: number | null;
  timeline: TimelineEvent[];
  /** Only while it is open. */
  questions: Question[] | null;
  answers: Answers | null;
  /** Only while it is returned. */
  correction: Correction | null;
  /** In the order in which they were attached. */
  files: EvidenceFile[];
}

/** A live verification as its holder sees it. */
export interface OwnVerification extends Validity {
  id: number;
  affiliation_id: number;
  verified_at: string;
  /** Of which the words are new since the member agreed: to be agreed to when renewing. */
  consent: Consent | null;
}

/** `GET /verified-members/verification.json` */
export interface VerificationPage {
  affiliations: OfferedAffiliation[];
  /** Summaries of every affiliation named in `applications` and `verifications`, disabled ones too. */
  known_affiliations: AffiliationSummary[];
  /** Newest first. */
  applications: OwnApplication[];
  verifications: OwnVerification[];
  /** How many wait where the member reviews; null where they do not, and for staff. */
  to_review: number | null;
}

/** That a reviewer has an application open; fades when they have not been seen for a while. */
export interface Claim {
  user: UserSummary;
  at: string;
}

/** A row of the moderators' queue. */
export interface QueueRow {
  id: number;
  affiliation_id: number;
  state: ApplicationState;
  /** Counts from 1; each answer to a return begins another. */
  round: number;
  submitted_at: string;
  decided_at: string | null;
  /** Who has approved in this round; null stands for someone who has left. */
  approvals: (UserSummary | null)[];
  claim: Claim | null;
  user: UserSummary;
  decided_by: UserSummary | null;
}

export interface ReasonTemplate {
  title: string;
  text: string;
}

export interface AffiliationForReview extends AffiliationSummary {
  reason_templates: ReasonTemplate[];
  /** Prepared notes for answers that are to be corrected. */
  return_templates: ReasonTemplate[];
  /** From 1 to 3. */
  approvals_required: number;
}

/** `GET …/applications.json` */
export interface QueuePage {
  applications: QueueRow[];
  affiliations: AffiliationForReview[];
  meta: {
    /** Give it back as `after` for the next page; null on the last. */
    next: string | null;
    /** Pending applications over all affiliations, whatever the filter. */
    pending_count: number;
    /** When the longest waiting pending application was submitted. */
    waiting_since: string | null;
  };
}

/** What the forum already knows in public of the applicant. */
export interface Applicant extends UserSummary {
  created_at: string;
  post_count: number;
  trust_level: number;
}

/** What one reviewer has said or noted in one round. */
export interface ReviewersWord {
  id: number;
  round: number;
  /** Null while they have only noted something. */
  verdict: "approve" | "refuse" | "return" | null;
  /** What the applicant was told. */
  reason: string | null;
  given_at: string | null;
  /** For reviewers only; destroyed with the answers, as are the notes. */
  private_note: string | null;
  /** What was to be corrected, by question id. */
  notes: Record<string, string>;
  /** Null when they have left the forum. */
  reviewer: UserSummary | null;
}

/** `GET …/applications/:id.json` */
export interface ApplicationForReview extends Omit<QueueRow, "user"> {
  user: Applicant;
  reason: string | null;
  wiped_at: string | null;
  /** Null once the answers are destroyed. */
  questions: Question[] | null;
  answers: Answers | null;
  files: EvidenceFile[];
  /** Those of the rounds before, oldest first; null with `answers`. */
  earlier_answers: { round: number; answers: Answers }[] | null;
  /** In the order in which they were given. */
  verdicts: ReviewersWord[];
  /** When a returned one lapses. */
  answer_due_at: string | null;
  /** False for one's own application, for one that does not wait, and once one has said something. */
  can_decide: boolean;
  can_note: boolean;
  /** Earlier applications of the same person for the same affiliation, newest first. */
  earlier: { id: number; state: ApplicationState; decided_at: string | null }[];
}

/** A row of the register. */
export interface RegisterRow extends Validity {
  id: number;
  affiliation_id: number;
  user: UserSummary;
  verified_at: string;
  verified_by: UserSummary | null;
  method: VerificationMethod;
  ended_at: string | null;
  end_reason: EndReason | null;
}

/** `GET …/register.json` */
export interface RegisterPage {
  verifications: RegisterRow[];
  affiliations: AffiliationSummary[];
  meta: { next: string | null; live_count: number };
}

/** An affiliation as admins edit it. */
export interface Affiliation extends AffiliationSummary, AffiliationRules {
  description: string;
  enabled: boolean;
  position: number;
  form: Question[];
  evidence: EvidenceRule;
  reason_templates: ReasonTemplate[];
  return_templates: ReasonTemplate[];
  approvals_required: number;
  answer_return_within_days: number;
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
  evidence: EvidenceRule;
  reason_templates: ReasonTemplate[];
  return_templates: ReasonTemplate[];
  approvals_required: number;
  answer_return_within_days: number;
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
