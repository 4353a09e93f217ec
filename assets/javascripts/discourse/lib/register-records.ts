import type { LabelPause, LabelVisibility } from "./own-records";
import type {
  AffiliationSummary,
  EndReason,
  UserSummary,
  VerificationMethod,
} from "./records";
import type { Validity } from "./validity";

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
