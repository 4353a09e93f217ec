import type { Answers, Question, UserSummary } from "./records";

export type ReferralAnswer = "confirmed" | "not_confirmed" | "no_answer";

/** That somebody outside the forum was asked about an application, as reviewers see it. */
export interface Referral {
  id: number;
  /** Who was asked. */
  authority: string;
  /** Under which they find it again; destroyed with the answers, as is the note. */
  reference: string | null;
  referred_at: string;
  /** Null while it is awaited, and where a decision came first. */
  answer: ReferralAnswer | null;
  /** What they said beside it. */
  note: string | null;
  closed_at: string | null;
  referred_by: UserSummary | null;
  answered_by: UserSummary | null;
}

/** What reviewers write down when they ask somebody. */
export interface ReferralInput {
  reference: string;
}

/** What reviewers write down when an answer has come. */
export interface ReferralAnswerInput {
  answer: ReferralAnswer;
  note: string;
}

/** `GET …/applications/:id/sheet.json`: what somebody outside may see of an application. */
export interface Sheet {
  id: number;
  /** The forum's name. */
  site: string;
  affiliation_name: string;
  authority: string;
  reference: string | null;
  /** Only those that are marked for it; null once the answers are destroyed. */
  questions: Question[] | null;
  answers: Answers | null;
}
