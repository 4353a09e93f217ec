import { answerInWords } from "./answer-words";
import { noteKeyOf } from "./evidence-records";
import { nameInWords, sizeInWords } from "./file-words";
import type { ApplicationForReview } from "./records";

/** What the form of a return holds: a mark and a note per answer and file, and a word on the whole. */
export type ReturnData = Record<string, string | boolean>;

/** Something that can be returned: an answer or a file. */
export interface Returnable {
  /** What a note on it is under. */
  key: string;
  label: string;
  /** What is there now, in words. */
  present: string;
}

/** Everything in an application that can be returned. */
export function returnablesOf({
  answers,
  files,
  questions,
}: ApplicationForReview): Returnable[] {
  return [
    ...(questions ?? []).map((question) => ({
      key: question.id,
      label: question.label,
      present: answerInWords(question, answers ?? {}),
    })),
    ...files.map((file) => ({
      key: noteKeyOf(file),
      label: nameInWords(file),
      present: sizeInWords(file.size),
    })),
  ];
}

// Prefixed, so that no question can be named like the word on the whole.
export function markNameOf({ key }: Returnable): string {
  return `mark_${key}`;
}

export function noteNameOf({ key }: Returnable): string {
  return `note_${key}`;
}

/** What the form begins with. */
export function returnDataOf(returnables: Returnable[]): ReturnData {
  return {
    reason: "",
    ...Object.fromEntries(
      returnables.flatMap((returnable) => [
        [markNameOf(returnable), false],
        [noteNameOf(returnable), ""],
      ])
    ),
  };
}

/** What is to be corrected, by key: of what is marked only. */
export function notesOf(
  returnables: Returnable[],
  data: ReturnData
): Record<string, string> {
  return Object.fromEntries(
    returnables
      .filter((returnable) => data[markNameOf(returnable)] === true)
      .map((returnable) => [
        returnable.key,
        String(data[noteNameOf(returnable)] ?? "").trim(),
      ])
  );
}
