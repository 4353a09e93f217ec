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
  /** Whether its answer may be shown to whom the affiliation asks; left out, it may not. */
  on_sheet?: boolean;
  /** Whether it is asked again when a verification is renewed; left out, it is not. */
  at_renewal?: boolean;
}

export type AnswerValue = string | number | boolean | string[] | null;
/** Answers by question id. */
export type Answers = Record<string, AnswerValue>;

export interface Consent {
  /** Changes whenever the text does; is sent back with the application. */
  version: string;
  text: string;
}
