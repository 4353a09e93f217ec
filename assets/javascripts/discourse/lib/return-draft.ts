import type { Question } from "./records";

/** What the form of a return holds: a mark and a note per question, and a word on the whole. */
export type ReturnData = Record<string, string | boolean>;

// Prefixed, so that no question can be named like the word on the whole.
export function markNameOf({ id }: Question): string {
  return `mark_${id}`;
}

export function noteNameOf({ id }: Question): string {
  return `note_${id}`;
}

/** What the form begins with. */
export function returnDataOf(questions: Question[]): ReturnData {
  return {
    reason: "",
    ...Object.fromEntries(
      questions.flatMap((question) => [
        [markNameOf(question), false],
        [noteNameOf(question), ""],
      ])
    ),
  };
}

/** What is to be corrected, by question id: of those that are marked only. */
export function notesOf(
  questions: Question[],
  data: ReturnData
): Record<string, string> {
  return Object.fromEntries(
    questions
      .filter((question) => data[markNameOf(question)] === true)
      .map((question) => [
        question.id,
        String(data[noteNameOf(question)] ?? "").trim(),
      ])
  );
}
