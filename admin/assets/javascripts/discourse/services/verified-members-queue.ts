import { tracked } from "@glimmer/tracking";
import Service from "@ember/service";
import type {
  AffiliationForReview,
  ApplicationForReview,
  QueuePage,
  QueueRow,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";
import PagedList from "../lib/paged-list";
import {
  approve,
  fetchApplication,
  fetchQueue,
  type QueueFilters,
  refuse,
} from "../lib/queue-requests";

/** The queue as one reviewer has it on screen: the list, and the application open beside it. */
export default class VerifiedMembersQueue extends Service {
  @tracked hasFailedToOpen = false;
  @tracked opened: ApplicationForReview | null = null;
  @tracked openedId: number | null = null;

  list = new PagedList<QueueFilters, QueuePage, QueueRow>(
    fetchQueue,
    ({ applications }) => applications
  );

  get affiliations(): AffiliationForReview[] {
    return this.list.latest?.affiliations ?? [];
  }

  get isPendingOnly(): boolean {
    return this.list.filters?.state === "pending";
  }

  affiliationOf({
    affiliation_id,
  }: Pick<QueueRow, "affiliation_id">): AffiliationForReview | undefined {
    return this.affiliations.find(({ id }) => id === affiliation_id);
  }

  async open(id: number): Promise<void> {
    this.openedId = id;
    this.opened = null;
    this.hasFailedToOpen = false;
    try {
      const application = await fetchApplication(id);
      if (this.openedId === id) {
        this.opened = application;
      }
    } catch {
      this.hasFailedToOpen = this.openedId === id;
    }
  }

  close(): void {
    this.openedId = null;
    this.opened = null;
  }

  /**
   * @returns The row so many places from the opened one, null past either end; the first
   *   row when what is open is not in the list.
   */
  neighbour(distance: number): QueueRow | null {
    const { rows } = this.list;
    const index = rows.findIndex(({ id }) => id === this.openedId);
    return rows[index < 0 ? 0 : index + distance] ?? null;
  }

  /** @returns What to open next; null when nothing is left. */
  async approve(application: ApplicationForReview): Promise<QueueRow | null> {
    return await this.settle(await approve(application.id));
  }

  /** @returns What to open next; null when nothing is left. */
  async refuse(
    application: ApplicationForReview,
    reason: string
  ): Promise<QueueRow | null> {
    return await this.settle(await refuse(application.id, reason));
  }

  /**
   * Takes over how an application was decided, here or by somebody faster.
   *
   * @returns What to open next; null when nothing is left.
   */
  async settle(application: ApplicationForReview): Promise<QueueRow | null> {
    if (this.neighbour(1) === null) {
      await this.list.more();
    }
    const next = this.neighbour(1) ?? this.neighbour(-1);

    this.opened = application;
    if (this.isPendingOnly) {
      this.list.rows = this.list.rows.filter(({ id }) => id !== application.id);
    }
    await this.list.refresh();
    return this.isPendingOnly ? next : null;
  }
}
