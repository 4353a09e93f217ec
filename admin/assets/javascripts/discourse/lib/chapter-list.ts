import { tracked } from "@glimmer/tracking";
import { i18n } from "discourse-i18n";
import { failureInWords } from "discourse/plugins/discourse-verified-members/discourse/lib/failures";
import {
  addLeader,
  orderChapters,
  restoreChapter,
  type Transfer,
} from "./admin-chapter-requests";
import { moved } from "./question-drafts";
import type { AdminChapter } from "./set-up-records";

function say(key: string, values: Record<string, unknown> = {}): string {
  return i18n(`verified_members.admin.chapters.${key}`, values);
}

/** The chapters on the admins' page, and what has just happened to them. */
export default class ChapterList {
  /** What was done last, in words. */
  @tracked announcement: string;
  @tracked chapters: AdminChapter[];
  /** What failed last, in words. */
  @tracked failure: string | null = null;

  #isOrdering = false;

  /** @param announcement - What was done last, on another page; empty when nothing was. */
  constructor(chapters: AdminChapter[], announcement: string) {
    this.announcement = announcement;
    this.chapters = chapters;
  }

  /** In the order in which readers see them. */
  get active(): AdminChapter[] {
    return this.chapters.filter(({ archived_at }) => !archived_at);
  }

  get archived(): AdminChapter[] {
    return this.chapters.filter(({ archived_at }) => archived_at);
  }

  get leaderless(): AdminChapter[] {
    return this.active.filter(({ is_leaderless }) => is_leaderless);
  }

  /** Shows the new order at once, and the old one again when it could not be saved. */
  async move(index: number, distance: -1 | 1): Promise<void> {
    if (this.#isOrdering) {
      return;
    }
    const before = this.chapters;
    const { name } = this.active[index]!;
    this.chapters = [...moved(this.active, index, distance), ...this.archived];
    this.#isOrdering = true;
    await this.#attempt("failed_to_move", async () => {
      const ids = this.active.map(({ id }) => id);
      try {
        this.chapters = (await orderChapters(ids)).chapters;
      } catch (failure) {
        this.chapters = before;
        throw failure;
      }
      return say("moved", { name, number: index + distance + 1 });
    });
    this.#isOrdering = false;
  }

  /** Puts the proposed member at the head of a chapter. */
  async appoint({ id, name, proposed_leader }: AdminChapter): Promise<void> {
    const { username } = proposed_leader!;
    await this.#attempt("failed_to_appoint", async () => {
      this.#replace(await addLeader(id, username));
      return say("appointed", { name, username });
    });
  }

  async restore({ id, name }: AdminChapter): Promise<void> {
    await this.#attempt("failed_to_restore", async () => {
      this.#replace(await restoreChapter(id));
      return say("restored", { name });
    });
  }

  showArchived(archived: AdminChapter): void {
    this.#replace(archived);
    this.announcement = say("archived", { name: archived.name });
  }

  showTransferred({ from, to }: Transfer, username: string): void {
    this.#replace(from);
    this.#replace(to);
    this.announcement = say("transferred", { name: to.name, username });
  }

  async #attempt(
    otherwise: string,
    task: () => Promise<string>
  ): Promise<void> {
    this.failure = null;
    try {
      this.announcement = await task();
    } catch (failure) {
      this.announcement = "";
      this.failure = failureInWords(failure, say(otherwise));
    }
  }

  #replace(changed: AdminChapter): void {
    this.chapters = this.chapters.map((chapter) =>
      chapter.id === changed.id ? changed : chapter
    );
  }
}
