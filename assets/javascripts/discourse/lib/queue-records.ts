import type { FileForReview } from "./evidence-records";
import type { Answers, Question } from "./form-records";
import type {
  AffiliationSummary,
  ApplicationState,
  ReasonTemplate,
  UserSummary,
} from "./records";
import type { Referral } from "./referral-records";

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
