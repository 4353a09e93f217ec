import type { FileForReview } from "../../assets/javascripts/discourse/lib/evidence-records";
import type {
  Affiliation,
  Answers,
  ApplicationForReview,
  ApplicationState,
  EndReason,
  HolderChange,
  LabelPause,
  OwnVerification,
  Preset,
  Question,
  QueuePage,
  RegisterPage,
  ReviewersWord,
  TimelineEvent,
  VerificationMethod,
} from "../../assets/javascripts/discourse/lib/records";
import type { Referral } from "../../assets/javascripts/discourse/lib/referral-records";
import affiliationsFixture from "../../test/javascripts/fixtures/affiliations.json";
import applicationFixture from "../../test/javascripts/fixtures/application.json";
import presetsFixture from "../../test/javascripts/fixtures/presets.json";
import queueFixture from "../../test/javascripts/fixtures/queue.json";
import registerFixture from "../../test/javascripts/fixtures/register.json";
import type {
  ChapterState,
  StoredAffiliation,
  StoredPerson,
} from "./chapter-state";
import type { StoredUpload } from "./evidence";
import { openZone } from "./first-chapters";
import { drawnChange, recordedPeople } from "./people";
import { PERSONAS } from "./personas";
import { REVIEWERS } from "./review";

export interface StoredApplication {
  id: number;
  affiliation_id: number;
  user_id: number;
  state: ApplicationState;
  submitted_at: string;
  waiting_since: string;
  /** Who the applicant has agreed may be asked. */
  authority: string;
  referrals: StoredReferral[];
  decided_at: string | null;
  decided_by_id: number | null;
  reason: string | null;
  wiped_at: string | null;
  evidence_wiped_at: string | null;
  files: FileForReview[];
  questions: Question[] | null;
  answers: Answers | null;
  timeline: TimelineEvent[];
  round: number;
  words: StoredWord[];
  earlier_answers: { round: number; answers: Answers }[];
  answer_due_at: string | null;
  claimed_by_id: number | null;
  claimed_at: string | null;
}

/** What a reviewer has said or noted in a round. */
export type StoredWord = Omit<ReviewersWord, "reviewer"> & {
  reviewer_id: number;
};

/** What was asked of somebody outside. */
export type StoredReferral = Omit<Referral, "answered_by" | "referred_by"> & {
  answered_by_id: number | null;
  referred_by_id: number;
};

/** What an application begins with. */
export const FIRST_ROUND = {
  round: 1,
  answer_due_at: null,
  claimed_by_id: null,
  claimed_at: null,
};

export interface StoredVerification {
  id: number;
  affiliation_id: number;
  user_id: number;
  verified_at: string;
  verified_by_id: number | null;
  /** Left out, as null, of what has no end. */
  expires_at?: string | null;
  /** When its holder confirmed it last, and how much was asked again. */
  confirmed?: { at: string; questions: number };
  method: VerificationMethod;
  ended_at: string | null;
  end_reason: EndReason | null;
  label_visibility: OwnVerification["label_visibility"];
  pauses: LabelPause[];
  change: HolderChange | null;
}

export interface StoredRevocation {
  id: number;
  verification_id: number;
  user_id: number;
  revoked_at: string;
  reason: string;
  answer: string | null;
  answered_at: string | null;
  outcome: "restored" | "upheld" | null;
  decided_at: string | null;
  word: string | null;
}

export interface News {
  id: number;
  user_id: number;
  data: Record<string, unknown>;
}

/** All that the simulated server knows; plain data, so that a reload can bring it back. */
export interface State extends ChapterState {
  people: StoredPerson[];
  affiliations: StoredAffiliation[];
  presets: Preset[];
  applications: StoredApplication[];
  uploads: StoredUpload[];
  verifications: StoredVerification[];
  revocations: StoredRevocation[];
  news: News[];
}

/** When the back end recorded the world. */
const RECORDED_AT = Date.parse("2026-11-24T08:00:00.000Z");

// What was to end soon then ends soon whenever one looks.
function asLongFromNow(time: string): string {
  return new Date(Date.parse(time) - RECORDED_AT + Date.now()).toISOString();
}

/** @returns The world as the back end recorded it, before anybody acts. */
export function initialState(): State {
  const { affiliations: recorded } = affiliationsFixture as unknown as {
    affiliations: Affiliation[];
  };
  const { presets } = presetsFixture as unknown as { presets: Preset[] };
  const affiliations = recorded.map(
    (affiliation): StoredAffiliation => ({
      ...affiliation,
      // Of the first alone: what is of the others nobody of them sees.
      reviewer_group_id:
        affiliation.id === recorded[0]!.id ? REVIEWERS.id : null,
      preset_id:
        presets.find(({ affiliation: { name } }) => name === affiliation.name)
          ?.id ?? null,
      zone_id: null,
      posts_this_month: 0,
    })
  );
  const { application: opened } = applicationFixture as unknown as {
    application: ApplicationForReview;
  };
  const queue = queueFixture as unknown as QueuePage;
  const register = registerFixture as unknown as RegisterPage;

  const applications = queue.applications.map((row): StoredApplication => {
    const isPending = row.state === "pending";
    const form =
      affiliations.find(({ id }) => id === row.affiliation_id)?.form ?? [];
    return {
      id: row.id,
      affiliation_id: row.affiliation_id,
      user_id: row.user.id,
      state: row.state,
      submitted_at: row.submitted_at,
      waiting_since: row.waiting_since,
      authority:
        affiliations.find(({ id }) => id === row.affiliation_id)?.authority ??
        "",
      decided_at: row.decided_at,
      decided_by_id: row.decided_by?.id ?? null,
      reason: null,
      wiped_at: row.decided_at,
      evidence_wiped_at: null,
      files: row.id === opened.id ? opened.files : [],
      questions: isPending ? form : null,
      answers: isPending ? opened.answers : null,
      timeline: [],
      ...FIRST_ROUND,
      words: [],
      referrals: [],
      earlier_answers: [],
    };
  });

  const verifications = register.verifications.map(
    (row): StoredVerification => ({
      id: row.id,
      affiliation_id: row.affiliation_id,
      user_id: row.user.id,
      verified_at: row.verified_at,
      verified_by_id: row.verified_by?.id ?? null,
      expires_at: row.expires_at && asLongFromNow(row.expires_at),
      method: row.method,
      ended_at: row.ended_at,
      end_reason: row.end_reason,
      label_visibility: row.label_visibility,
      pauses: row.pauses,
      change: row.change && drawnChange(row.user.id, row.change),
    })
  );

  const state: State = {
    people: [
      ...Object.values(PERSONAS),
      ...recordedPeople(queue, register, opened),
    ],
    affiliations,
    presets,
    applications,
    uploads: [],
    verifications,
    revocations: [],
    news: [],
    categories: [],
    groups: [],
    chapters: [],
    join_requests: [],
    topics: [],
  };
  openZone(state);
  return state;
}
