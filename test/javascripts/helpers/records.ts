import type {
  AffiliationSummary,
  OfferedAffiliation,
  OwnApplication,
  OwnVerification,
  Question,
  VerificationPage,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";

/** A question, short and voluntary unless said otherwise. */
export function question(own: Partial<Question> = {}): Question {
  return {
    id: "branch",
    kind: "short_text",
    label: "Branch",
    help: "",
    required: false,
    min: null,
    max: null,
    options: [],
    on_sheet: false,
    at_renewal: false,
    ...own,
  };
}

/** An affiliation as readers know it. */
export function affiliation(
  own: Partial<AffiliationSummary> = {}
): AffiliationSummary {
  return {
    id: 7,
    name: "Party member",
    label: "中共党员",
    icon: "certificate",
    color: "c8102e",
    ...own,
  };
}

/** An affiliation on offer, with one required question. */
export function offer(
  own: Partial<OfferedAffiliation> = {}
): OfferedAffiliation {
  return {
    ...affiliation(),
    description: "Checked with the city's organisation department.",
    form: [question({ required: true })],
    consent: { version: "0a1b", text: "I agree to what is said here." },
    rules: {
      requirements: [],
      apply_again_at: null,
      attempts_max: null,
      attempts_left: null,
    },
    authority: "",
    evidence: "off",
    uploads: [],
    ...own,
  };
}

/** An application that waits. */
export function application(own: Partial<OwnApplication> = {}): OwnApplication {
  return {
    id: 31,
    affiliation_id: 7,
    state: "pending",
    submitted_at: "2026-03-01T08:00:00.000Z",
    decided_at: null,
    reason: null,
    wiped_at: null,
    evidence_wiped_at: null,
    ahead: 2,
    usual_wait_days: null,
    referred_to: null,
    timeline: [
      {
        kind: "submitted",
        at: "2026-03-01T08:00:00.000Z",
        role: "applicant",
        reason: null,
      },
    ],
    questions: [question()],
    answers: { branch: "Yiwu" },
    files: [],
    correction: null,
    ...own,
  };
}

/** Something held without an end, with a label that everybody sees. */
export function verification(
  own: Partial<OwnVerification> = {}
): OwnVerification {
  return {
    id: 3,
    affiliation_id: 7,
    verified_at: "2026-03-05T08:00:00.000Z",
    expires_at: null,
    ends_at: null,
    in_grace: false,
    can_renew: false,
    consent: null,
    questions: [],
    label_visibility: "everyone",
    has_zone: true,
    pauses: [],
    ...own,
  };
}

/** The page of a member who has done nothing yet. */
export function verificationPage(
  own: Partial<VerificationPage> = {}
): VerificationPage {
  return {
    affiliations: [offer()],
    known_affiliations: [affiliation()],
    applications: [],
    verifications: [],
    revocations: [],
    to_review: null,
    ...own,
  };
}
