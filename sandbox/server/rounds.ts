import type { Correction } from "../../assets/javascripts/discourse/lib/records";
import type { StoredApplication, StoredWord } from "./state";

const CLAIM_LASTS = 15 * 60 * 1000;

/** What counts: given in the present round. */
export function presentWords({
  round,
  words,
}: StoredApplication): StoredWord[] {
  return words.filter((word) => word.verdict && word.round === round);
}

/** @param at - When somebody was last seen looking. */
export function isFresh(at: string): boolean {
  return Date.now() - Date.parse(at) < CLAIM_LASTS;
}

/** What the applicant of a returned application is to mend. */
export function correctionOf(
  application: StoredApplication
): Correction | null {
  const word = presentWords(application).find(
    ({ verdict }) => verdict === "return"
  );
  return application.state === "returned" && word && application.answer_due_at
    ? {
        reason: word.reason,
        notes: word.notes,
        due_at: application.answer_due_at,
      }
    : null;
}
