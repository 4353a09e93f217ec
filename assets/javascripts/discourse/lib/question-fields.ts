import type { Answers, AnswerValue, Question } from "./records";

/** The form's data: a field per question, and the consent beside them. */
export type ApplicationFormData = {
  consent: boolean;
} & Record<string, AnswerValue>;

const PREFIX = "answer_";

/**
 * Name of the field of a question. Prefixed, so that no question can be named
 * like the consent or like something that every object has.
 */
export function fieldNameOf({ id }: Pick<Question, "id">): string {
  return `${PREFIX}${id}`;
}

/** What a form begins with. */
export function formDataOf(
  questions: Question[],
  answers: Answers
): ApplicationFormData {
  return {
    consent: false,
    ...Object.fromEntries(
      questions.map((question) => [
        fieldNameOf(question),
        answers[question.id] ?? null,
      ])
    ),
  };
}

/** The answers by question id out of a form's data. */
export function answersOf(
  questions: Question[],
  data: ApplicationFormData
): Answers {
  return Object.fromEntries(
    questions.map((question) => [
      question.id,
      data[fieldNameOf(question)] ?? null,
    ])
  );
}
