import type { EvidenceFile, EvidenceRule } from "./evidence-records";
import type { Answers, Consent, Question } from "./form-records";
import type { AffiliationSummary, ApplicationState } from "./records";
import type { ApplyRules } from "./rule-records";
import type { Validity } from "./validity";

/** An affiliation that a member may apply for. */
export interface OfferedAffiliation extends AffiliationSummary {
  description: string;
  form: Question[];
  consent: Consent;
  /** Who outside the forum may be asked about it; empty for nobody. */
  authority: string;
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
  | "referred"
  | "referral_answered"
  | "approved"
  | "refused"
  | "withdrawn"
  | "expired"
  | "revoked"
  | "renounced"
  | "restored"
  | "upheld"
  | "wiped"
  | "files_wiped";

export interface TimelineEvent {
  kind: TimelineEventKind;
  at: string;
  /** Who did it, as a role: the applicant never learns which reviewer looked. */
  role: "applicant" | "reviewer" | "moderator" | "admin" | "system";
  /** What the applicant is told; null where nothing is said. */
  reason: string | null;
  /** Who outside the forum was asked, or has answered. */
  authority?: string;
}

/** What the applicant of a returned application is to mend. */
export interface Correction {
  /** A word on the whole; null where there is none. */
  reason: string | null;
  /** What is wrong, by question id or by `noteKeyOf` a file: just these can be mended. */
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
  /** The median of late; null unless pending, and where too few were decided. */
  usual_wait_days: number | null;
  /** Who outside the forum is asked about it now. */
  referred_to: string | null;
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
  /** What is asked again when renewing; none where one click will do. */
  questions: Question[];
  label_visibility: LabelVisibility | "unasked";
  /** Whether there is a zone in which alone the label could be seen. */
  has_zone: boolean;
  pauses: LabelPause[];
}

/** Who sees a label. */
export type LabelVisibility = "everyone" | "members" | "zone" | "nobody";

/** Why a label is not shown though it could be. */
export type LabelPause = "holder" | "changed" | "suspended";

/** A revocation as the one sees it whose verification it was. */
export interface OwnRevocation {
  id: number;
  affiliation_id: number;
  revoked_at: string;
  reason: string;
  can_answer: boolean;
  answer_until: string;
  /** Until it is decided. */
  answer: string | null;
  answered_at: string | null;
  outcome: "upheld" | null;
  decided_at: string | null;
  /** What the reviewer who upheld it said to that. */
  word: string | null;
}

/** `GET /verified-members/verification.json` */
export interface VerificationPage {
  affiliations: OfferedAffiliation[];
  /** Summaries of every affiliation named in the rest, disabled ones too. */
  known_affiliations: AffiliationSummary[];
  /** Newest first. */
  applications: OwnApplication[];
  verifications: OwnVerification[];
  /** Those that can be answered, wait for a reviewer or have just been upheld; newest first. */
  revocations: OwnRevocation[];
  /** How many wait where the member reviews; null where they do not, and for staff. */
  to_review: number | null;
}
