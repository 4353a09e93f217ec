import type { Answers, AnswerValue, Question } from "./records";

/** What can be wrong with an answer; the words are `verified_members.answers.<code>`. */
export type AnswerCode =
  | "required"
  | "too_short"
  | "too_long"
  | "not_a_number"
  | "too_small"
  | "too_large"
  | "not_a_year"
  | "not_a_date"
  | "too_early"
  | "too_late"
  | "not_an_option"
  | "too_few"
  | "too_many"
  | "not_text"
  | "not_yes_or_no";

export interface AnswerProblem {
  code: AnswerCode;
  /** What the words need: the limit that was missed, if it is about a limit. */
  params: { min?: number | string; max?: number | string };
}

interface Bounds {
  min?: number | string | null;
  max?: number | string | null;
}

const NUMBER_CAP = 1e12;
const YEAR_MIN = 1900;
const YEARS_AHEAD = 10;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
// The white space that the server strips; `trim` would take more of it.
const OUTER_SPACE = /^[\0\t\n\v\f\r ]+|[\0\t\n\v\f\r ]+$/g;

/** The limits that hold where the question sets none of its own. */
export function boundsOf(question: Question): Bounds {
  const own = { min: question.min, max: question.max };
  switch (question.kind) {
    case "short_text":
      return { ...own, max: own.max ?? 200 };
    case "long_text":
      return { ...own, max: own.max ?? 5000 };
    case "year":
      return {
        min: own.min ?? YEAR_MIN,
        max: own.max ?? new Date().getUTCFullYear() + YEARS_AHEAD,
      };
    case "number":
    case "date":
    case "choice":
    case "choices":
    case "boolean":
      return own;
    default:
      return question.kind satisfies never;
  }
}

/** The answer as it is sent: texts without the white space around them. */
export function tidied(value: AnswerValue | undefined): AnswerValue {
  return typeof value === "string"
    ? value.replace(OUTER_SPACE, "")
    : (value ?? null);
}

/** Answers to all questions of a form, as they are sent. */
export function tidiedAnswers(
  questions: Question[],
  answers: Answers
): Answers {
  return Object.fromEntries(
    questions.map(({ id }) => [id, tidied(answers[id])])
  );
}

/**
 * Checks one answer by the rules that the server also applies
 * (`DiscourseVerifiedMembers::Answer`); both are held to the same table of cases.
 *
 * @param question - With its limits.
 * @param raw - Whatever the field holds.
 * @returns What is wrong, or null.
 */
export function checkAnswer(
  question: Question,
  raw: AnswerValue | undefined
): AnswerProblem | null {
  const value = tidied(raw);
  if (isBlank(question, value)) {
    return question.required ? problem("required") : null;
  }

  switch (question.kind) {
    case "short_text":
    case "long_text":
      return checkText(question, value);
    case "number":
      return isNumber(value)
        ? within(value, boundsOf(question), "too_small", "too_large")
        : problem("not_a_number");
    case "year":
      return Number.isInteger(value)
        ? within(value as number, boundsOf(question), "too_small", "too_large")
        : problem("not_a_year");
    case "date":
      return isDay(value)
        ? within(value, boundsOf(question), "too_early", "too_late")
        : problem("not_a_date");
    case "choice":
      return isOption(question, value) ? null : problem("not_an_option");
    case "choices":
      return checkChoices(question, value);
    case "boolean":
      return value === true ? null : problem("not_yes_or_no");
    default:
      return question.kind satisfies never;
  }
}

// Someone who must agree has not answered with a no.
function isBlank(question: Question, value: AnswerValue): boolean {
  return (
    value === null ||
    value === "" ||
    (Array.isArray(value) && value.length === 0) ||
    (question.kind === "boolean" && value === false)
  );
}

function checkText(
  question: Question,
  value: AnswerValue
): AnswerProblem | null {
  if (typeof value !== "string" || value.includes("\0")) {
    return problem("not_text");
  }
  const codePoints = [...value].length;
  return within(codePoints, boundsOf(question), "too_short", "too_long");
}

function checkChoices(
  question: Question,
  value: AnswerValue
): AnswerProblem | null {
  if (
    !Array.isArray(value) ||
    value.some((id) => !isOption(question, id)) ||
    new Set(value).size !== value.length
  ) {
    return problem("not_an_option");
  }
  return within(value.length, boundsOf(question), "too_few", "too_many");
}

function isNumber(value: AnswerValue): value is number {
  return (
    typeof value === "number" &&
    Number.isFinite(value) &&
    Math.abs(value) <= NUMBER_CAP
  );
}

function isDay(value: AnswerValue): value is string {
  const parts = typeof value === "string" ? DAY.exec(value) : null;
  if (!parts) {
    return false;
  }
  // A day that does not exist rolls over into the next month and reads differently.
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(parts[0]);
}

function isOption(question: Question, value: AnswerValue): boolean {
  return question.options.some(({ id }) => id === value);
}

// Days compare as text, since they are written year first.
function within(
  size: number | string,
  { min, max }: Bounds,
  below: AnswerCode,
  above: AnswerCode
): AnswerProblem | null {
  if (min !== null && min !== undefined && size < min) {
    return { code: below, params: { min } };
  }
  if (max !== null && max !== undefined && size > max) {
    return { code: above, params: { max } };
  }
  return null;
}

function problem(code: AnswerCode): AnswerProblem {
  return { code, params: {} };
}
