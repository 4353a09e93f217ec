import type { Answers, AnswerValue } from "./records";

/** What somebody has typed into an application that is not sent yet. */
export interface Draft {
  answers: Answers;
}

const PREFIX = "verified-members:draft";

/**
 * The draft of one member's application for one affiliation. It lives in the
 * tab's session storage and nowhere else: what it says is too sensitive for the
 * disk of a computer that others may use, and for the server before consent.
 */
export default class ApplicationDraft {
  /** Removes what others have left who used this tab before. */
  static forgetOthers(userId: number): void {
    try {
      Object.keys(sessionStorage)
        .filter(
          (key) =>
            key.startsWith(`${PREFIX}:`) &&
            !key.startsWith(`${PREFIX}:${userId}:`)
        )
        .forEach((key) => sessionStorage.removeItem(key));
    } catch {
      return;
    }
  }

  #key: string;

  /**
   * @param subject - Id of the affiliation, or what else is drafted.
   */
  constructor(
    userId: number,
    subject:
      | number
      | `${"chapter" | "correction" | "renewal" | "revocation"}-${number}`
  ) {
    this.#key = `${PREFIX}:${userId}:${subject}`;
  }

  /** Whether something was typed and is still kept. */
  get exists(): boolean {
    return this.read() !== null;
  }

  /** What was kept, or null: also where storage is forbidden or its content is not ours. */
  read(): Draft | null {
    try {
      const draft = JSON.parse(sessionStorage.getItem(this.#key) ?? "null");
      return draft && typeof draft.answers === "object" && draft.answers
        ? draft
        : null;
    } catch {
      return null;
    }
  }

  /** Keeps one more answer. Where storage is full or forbidden, the form works without a draft. */
  keep(questionId: string, value: AnswerValue): void {
    const answers = { ...this.read()?.answers, [questionId]: value };
    try {
      sessionStorage.setItem(this.#key, JSON.stringify({ answers }));
    } catch {
      this.clear();
    }
  }

  clear(): void {
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      return;
    }
  }
}
