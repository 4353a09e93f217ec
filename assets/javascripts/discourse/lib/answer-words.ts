import { i18n } from "discourse-i18n";
import { type AnswerProblem, boundsOf } from "./answer-rules";
import { longDay } from "./days";
import type { Answers, Question } from "./records";

/** What is wrong with an answer, in the reader's language. */
export function problemInWords({ code, params }: AnswerProblem): string {
  return i18n(`verified_members.answers.${code}`, params);
}

function unitOf(
  question: Question
): "characters" | "choices" | "day" | "value" | null {
  switch (question.kind) {
    case "short_text":
    case "long_text":
      return "characters";
    case "choices":
      return "choices";
    case "number":
    case "year":
      return "value";
    case "date":
      return "day";
    case "choice":
    case "boolean":
      return null;
    default:
      return question.kind satisfies never;
  }
}

/** The limits of a question in words; undefined where there are none. */
export function limitsInWords(question: Question): string | undefined {
  const unit = unitOf(question);
  const { min, max } = boundsOf(question);
  const hasMin = min !== null && min !== undefined;
  const hasMax = max !== null && max !== undefined;
  if (!unit || (!hasMin && !hasMax)) {
    return undefined;
  }

  const extent = hasMin && hasMax ? "between" : hasMin ? "min" : "max";
  return i18n(`verified_members.form.limits.${unit}_${extent}`, { min, max });
}

/** An answer in words, as its author gave it. */
export function answerInWords(question: Question, answers: Answers): string {
  const value = answers[question.id];
  if (
    value === null ||
    value === undefined ||
    value === "" ||
    (Array.isArray(value) && !value.length)
  ) {
    return i18n("verified_members.application.not_answered");
  }

  const labelOf = (id: string) =>
    question.options.find((option) => option.id === id)?.label ?? id;

  if (typeof value === "boolean") {
    return i18n(
      `verified_members.application.answered_${value ? "yes" : "no"}`
    );
  } else if (Array.isArray(value)) {
    return value.map(labelOf).join(" · ");
  } else if (question.kind === "choice") {
    return labelOf(String(value));
  } else if (question.kind === "date") {
    return longDay(`${value}T12:00:00`);
  }
  return String(value);
}
