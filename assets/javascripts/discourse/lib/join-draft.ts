import ApplicationDraft from "./application-draft";

const MESSAGE = "message";

/**
 * What somebody has typed to the leaders of a chapter and not sent yet. It lies where
 * drafts of applications lie, and goes when they go.
 */
export default class JoinDraft {
  #draft: ApplicationDraft;

  constructor(userId: number, chapterId: number) {
    ApplicationDraft.forgetOthers(userId);
    this.#draft = new ApplicationDraft(userId, `chapter-${chapterId}`);
  }

  /** Empty where nothing was kept. */
  get message(): string {
    return String(this.#draft.read()?.answers[MESSAGE] ?? "");
  }

  keep(message: string): void {
    this.#draft.keep(MESSAGE, message);
  }

  clear(): void {
    this.#draft.clear();
  }
}
