import { checkAnswer } from "./answer-rules";
import { problemInWords } from "./answer-words";
import { fieldMessages } from "./failures";
import type { FormApi } from "./form-kit";
import {
  answersOf,
  type ApplicationFormData,
  fieldNameOf,
} from "./question-fields";
import type { Question } from "./records";

type Marks = Pick<FormApi<ApplicationFormData>, "addError" | "removeError">;

/**
 * Says at its field what is wrong with an answer. Runs after the host's own check of required
 * fields and puts our words in the place of the host's, so that browser and server say the same.
 */
export function markProblems(
  questions: Question[],
  data: ApplicationFormData,
  { addError, removeError }: Marks
): void {
  const answers = answersOf(questions, data);
  for (const question of questions) {
    const problem = checkAnswer(question, answers[question.id]);
    if (problem) {
      const name = fieldNameOf(question);
      removeError(name);
      addError(name, {
        title: question.label,
        message: problemInWords(problem),
      });
    }
  }
}

/**
 * Says at its field why the server refused an answer.
 *
 * @param failure - What `ajax` was rejected with.
 * @returns The questions whose answers were refused; none where it is about something else.
 */
export function markRefusals(
  questions: Question[],
  failure: unknown,
  api: Pick<Marks, "addError"> | null
): Question[] {
  const messages = fieldMessages(failure);
  const refused = questions.filter(({ id }) => messages[id]);
  for (const question of refused) {
    api?.addError(fieldNameOf(question), {
      title: question.label,
      message: messages[question.id]!,
    });
  }
  return refused;
}
