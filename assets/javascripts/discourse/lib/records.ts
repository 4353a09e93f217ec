/**
 * The records that the server sends, exactly as its serializers write them.
 * Times are ISO 8601 strings in UTC; colours are six hexadecimal digits without `#`.
 */
import type {
  EvidenceFile,
  EvidenceRule,
  FileForReview,
} from "./evidence-records";
import type { Answers, Consent, Question } from "./form-records";
import type { Referral } from "./referral-records";
import type { ApplyRules } from "./rule-records";
import type { Validity } from "./validity";

export type * from "./affiliation-records";
export type * from "./form-records";

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
  /** Since when reviewers could have said something: submitted, or last corrected. */
  waiting_since: string;
  /** Whether it waits longer than its affiliation means to let anybody wait. */
  over_target: boolean;
  /** Since when somebody outside is asked about it; null while nobody is. */
  referred_at: string | null;
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
  /** Working days. */
  target_days: number;
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
    /** Of them, those over their target; counted up to 1,000. */
    over_target_count: number;
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
  /** What was to be corrected, by question id or by `noteKeyOf` a file. */
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
  files: FileForReview[];
  /** Those of the rounds before, oldest first; null with `answers`. */
  earlier_answers: { round: number; answers: Answers }[] | null;
  /** In the order in which they were given. */
  verdicts: ReviewersWord[];
  /** Who the applicant has agreed may be asked; empty for nobody. */
  authority: string;
  can_refer: boolean;
  /** In the order in which they were sent. */
  referrals: Referral[];
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
  label_visibility: LabelVisibility | "unasked";
  pauses: LabelPause[];
  /** While a reviewer has to look. */
  change: HolderChange | null;
  /** What became of it when it was taken away. */
  revocation: RevocationForReview | null;
}

/** A revocation before those who can take it back. */
export interface RevocationForReview {
  reason: string;
  /** Until it is decided. */
  answer: string | null;
  answered_at: string | null;
  can_restore: boolean;
  can_uphold: boolean;
  outcome: "restored" | "upheld" | null;
  word: string | null;
}

/** How somebody is seen. */
export type Appearance = Pick<
  UserSummary,
  "username" | "name" | "avatar_template"
>;

/** A holder who seems to be somebody else since a reviewer last looked. */
export interface HolderChange {
  changed_at: string;
  before: Appearance;
  now: Appearance;
}

/** `GET …/register.json` */
export interface RegisterPage {
  verifications: RegisterRow[];
  affiliations: AffiliationSummary[];
  meta: {
    next: string | null;
    live_count: number;
    changed_count: number;
    answered_count: number;
  };
}
