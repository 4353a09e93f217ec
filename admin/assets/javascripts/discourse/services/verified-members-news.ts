import Service from "@ember/service";

/** What was done on one page, for the next one to tell. */
export default class VerifiedMembersNews extends Service {
  #words = "";

  leave(words: string): void {
    this.#words = words;
  }

  /** @returns What was left, once; empty when nothing was. */
  take(): string {
    const words = this.#words;
    this.#words = "";
    return words;
  }
}
