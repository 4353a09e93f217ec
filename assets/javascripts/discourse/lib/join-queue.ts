import { tracked } from "@glimmer/tracking";
import { i18n } from "discourse-i18n";
import type {
  DecideAnswer,
  JoinRequestRow,
  JoinRequestsPage,
  LedChapter,
} from "./chapter-records";
import { failureInWords } from "./failures";
import {
  decidedMeanwhile,
  decideOne,
  decideSeveral,
  type Decision,
  fetchJoinRequests,
  type JoinQueueFilters,
  placesLeft,
  statusOf,
} from "./join-requests";
import PagedList from "./paged-list";

/** Where the draft is that is meant for all that are selected. */
export const SEVERAL = "several";

/** The requests to join that one leader has on screen, over all their chapters. */
export default class JoinQueue {
  /** The request that the keys act on. */
  @tracked currentId: number | null = null;
  /** Whether anything has been decided since the list was asked for. */
  @tracked hasDecided = false;
  /** Whether it is for those only who decide for some chapter, and the reader does not. */
  @tracked isNotForReader = false;
  /** Why a request was not decided, by its id. */
  @tracked notes: ReadonlyMap<number, string> = new Map();
  @tracked selectedIds: ReadonlySet<number> = new Set();

  /** Reasons for declining that are not sent yet, by request; kept while filters change. */
  drafts = new Map<number | typeof SEVERAL, string>();
  list: PagedList<JoinQueueFilters, JoinRequestsPage, JoinRequestRow>;

  #fetch = async (
    filters: JoinQueueFilters,
    after: string | null
  ): Promise<JoinRequestsPage> => {
    try {
      return await fetchJoinRequests(filters, after);
    } catch (failure) {
      this.isNotForReader = [403, 404].includes(statusOf(failure)!);
      throw failure;
    }
  };

  constructor() {
    this.list = new PagedList(
      this.#fetch,
      ({ join_requests }) => join_requests
    );
  }

  get chapters(): LedChapter[] {
    return this.list.latest?.chapters ?? [];
  }

  get isWaiting(): boolean {
    return this.list.filters?.state !== "closed";
  }

  /** Those that can still be decided here. */
  get openRows(): JoinRequestRow[] {
    return this.list.rows.filter(({ state }) => state === "pending");
  }

  get selected(): JoinRequestRow[] {
    return this.openRows.filter(({ id }) => this.selectedIds.has(id));
  }

  chapterOf({ chapter_id }: JoinRequestRow): LedChapter | undefined {
    return this.chapters.find(({ id }) => id === chapter_id);
  }

  isFull(row: JoinRequestRow): boolean {
    const chapter = this.chapterOf(row);
    return chapter !== undefined && placesLeft(chapter) === 0;
  }

  async show(filters: JoinQueueFilters): Promise<void> {
    this.currentId = null;
    this.hasDecided = false;
    this.notes = new Map();
    this.selectedIds = new Set();
    await this.list.show(filters);
  }

  select(ids: number[], isSelected: boolean): void {
    const selected = new Set(this.selectedIds);
    ids.forEach((id) => (isSelected ? selected.add(id) : selected.delete(id)));
    this.selectedIds = selected;
  }

  /** Makes the request so many places on the current one; the first when there is none. */
  go(distance: number): void {
    const { rows } = this.list;
    const index = rows.findIndex(({ id }) => id === this.currentId);
    const next = rows[index < 0 ? 0 : index + distance];
    this.currentId = next?.id ?? this.currentId;
  }

  /**
   * @param reason - What the asker is told; needed for declining.
   * @returns Whether it was decided; if not, its note says why.
   */
  async decide(
    row: JoinRequestRow,
    decision: Decision,
    reason?: string
  ): Promise<boolean> {
    this.#note(row.id, null);
    try {
      await decideOne(row, decision, reason);
    } catch (failure) {
      const decided = decidedMeanwhile(failure);
      if (decided) {
        this.#replace(decided);
      }
      this.#note(
        row.id,
        failureInWords(
          failure,
          i18n("verified_members.join_queue.failed_to_decide")
        )
      );
      await this.list.refresh();
      return false;
    }
    await this.#takeOut([row.id]);
    return true;
  }

  /**
   * Decides what is selected. What fails stays selected, and its note says why. Rejects
   * as `ajax` does when the server could not be asked about all of them.
   *
   * @returns How many were decided, and how many were not.
   */
  async decideSelected(
    decision: Decision,
    reason?: string
  ): Promise<{ decided: number; left: number }> {
    const ids = this.selected.map(({ id }) => id);
    const done: number[] = [];
    ids.forEach((id) => this.#note(id, null));
    try {
      await decideSeveral(ids, decision, reason, (results) =>
        done.push(...this.#sort(results))
      );
    } finally {
      await this.#takeOut(done);
    }
    return { decided: done.length, left: ids.length - done.length };
  }

  /** Takes what was decided elsewhere, and has been read about, out of the list. */
  async dismiss({ id }: JoinRequestRow): Promise<void> {
    await this.#takeOut([id]);
  }

  #note(id: number, note: string | null): void {
    const notes = new Map(this.notes);
    if (note === null) {
      notes.delete(id);
    } else {
      notes.set(id, note);
    }
    this.notes = notes;
  }

  #replace(row: JoinRequestRow): void {
    this.list.rows = this.list.rows.map((each) =>
      each.id === row.id ? row : each
    );
  }

  /** @returns Ids of those that were decided. */
  #sort(results: DecideAnswer["results"]): number[] {
    for (const { id, join_request, error } of results) {
      if (error !== null) {
        this.#note(id, error);
        if (join_request) {
          this.#replace(join_request);
        }
      }
    }
    return results.filter(({ error }) => error === null).map(({ id }) => id);
  }

  /** Also goes on to the next one, so that the keyboard does not lose its place. */
  async #takeOut(ids: number[]): Promise<void> {
    const gone = new Set(ids);
    const { rows } = this.list;
    const left = rows.filter(({ id }) => !gone.has(id));
    if (this.currentId && gone.has(this.currentId)) {
      const index = rows.findIndex(({ id }) => id === this.currentId);
      const after = rows.slice(index).find(({ id }) => !gone.has(id));
      this.currentId = (after ?? left.at(-1))?.id ?? null;
    }

    ids.forEach((id) => this.drafts.delete(id));
    this.select(ids, false);
    this.hasDecided ||= ids.length > 0;
    this.list.rows = left;
    if (!left.length) {
      await this.list.more();
    }
    await this.list.refresh();
  }
}
