import {
  checkAnswer,
  tidiedAnswers,
} from "../../assets/javascripts/discourse/lib/answer-rules";
import { problemInWords } from "../../assets/javascripts/discourse/lib/answer-words";
import type {
  Answers,
  Question,
} from "../../assets/javascripts/discourse/lib/records";
import { Refusal } from "./http";

/** The answers to these questions; refuses them as the back end does, each at its field. */
export function checkedAnswers(questions: Question[], raw: unknown): Answers {
  const answers = tidiedAnswers(questions, (raw ?? {}) as Answers);
  const fields = Object.fromEntries(
    questions.flatMap((question) => {
      const problem = checkAnswer(question, answers[question.id]);
      return problem ? [[question.id, problemInWords(problem)]] : [];
    })
  );
  if (Object.keys(fields).length) {
    throw new Refusal(422, Object.values(fields).join(" "), {
      extras: { fields },
    });
  }
  return answers;
}
