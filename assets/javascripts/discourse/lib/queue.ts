import { tracked } from "@glimmer/tracking";
import type RouterService from "@ember/routing/router-service";
import { statusOf } from "./join-requests";
import PagedList from "./paged-list";
import QueueRequests, { type QueueFilters } from "./queue-requests";
import type {
  AffiliationForReview,
  ApplicationForReview,
  QueuePage,
  QueueRow,
} from "./records";
import type { ReferralAnswerInput, ReferralInput } from "./referral-records";

/** What is listed under these waits for a decision. */
const PENDING = ["pending", "over_target", "referred"];

/** One of the pages that show the queue. */
export interface QueuePlace {
  /** Path of the page, and of what it asks the server. */
  base: string;
  /** Name of its route; below it are `index` and `show`. */
  route: string;
  /** What is in the route's own path. */
  models: string[];
}

/** The queue as one reviewer has it on screen: the list, and the application open beside it. */
export default class Queue {
  @tracked hasFailedToOpen = false;
  /** Whether it is for reviewers only, and the reader is none. */
  @tracked isNotForReader = false;
  /** Whether the list is on its own because what was open beside it is closed. */
  @tracked hasJustClosed = false;
  @tracked opened: ApplicationForReview | null = null;
  @tracked openedId: number | null = null;

  list: PagedList<QueueFilters, QueuePage, QueueRow>;
  place: QueuePlace;
  requests: QueueRequests;

  #router: RouterService;

  /** @param openedId - Id of the application that the address names, if any. */
  constructor(
    place: QueuePlace,
    router: RouterService,
    openedId: number | null = null
  ) {
    this.place = place;
    this.#router = router;
    this.openedId = openedId;
    this.requests = new QueueRequests(place.base);
    this.list = new PagedList(
      (filters, after) => this.#page(filters, after),
      ({ applications }) => applications
    );
  }

  get affiliations(): AffiliationForReview[] {
    return this.list.latest?.affiliations ?? [];
  }

  /** Whether nobody waits any more, whatever for. */
  get isAllDone(): boolean {
    const { filters, isEmpty } = this.list;
    return isEmpty && filters?.state === "pending" && !this.isNarrowed;
  }

  /** Whether the list is of one affiliation or of a name only. */
  get isNarrowed(): boolean {
    const { filters } = this.list;
    return Boolean(filters?.q || filters?.affiliation_id);
  }

  /** Whether what is decided leaves the list. */
  get isPendingOnly(): boolean {
    return PENDING.includes(this.list.filters?.state ?? "");
  }

  /** What a link to an application takes beside the route's name. */
  modelsOf(id: number): (string | number)[] {
    return [...this.place.models, id];
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
      const application = await this.requests.application(id);
      if (this.openedId === id) {
        this.opened = application;
      }
    } catch {
      this.hasFailedToOpen = this.openedId === id;
    }
  }

  close(): void {
    this.hasJustClosed = this.openedId !== null;
    this.openedId = null;
    this.opened = null;
  }

  /**
   * @param of - Id of an application; the opened one unless said otherwise.
   * @returns The row so many places from it, null past either end; the first row when
   *   it is not in the list.
   */
  neighbour(distance: number, of = this.openedId): QueueRow | null {
    const { rows } = this.list;
    const index = rows.findIndex(({ id }) => id === of);
    return rows[index < 0 ? 0 : index + distance] ?? null;
  }

  /**
   * Opens an application of the list, or the list on its own; the filters stay.
   *
   * By address: given a route's name, the router takes defaults that are not in the
   * address for changed filters, and the whole list would be asked for anew.
   */
  go(to: QueueRow | null): void {
    const { base } = this.place;
    const path = to ? `${base}/${to.id}` : base;
    const filters = this.#router.currentURL?.split("?")[1];
    this.#router.transitionTo(filters ? `${path}?${filters}` : path);
  }

  /** @returns What to open next; null when nothing is left. */
  async approve(application: ApplicationForReview): Promise<QueueRow | null> {
    return await this.settle(await this.requests.approve(application.id));
  }

  /** @returns What to open next; null when nothing is left. */
  async refuse(
    application: ApplicationForReview,
    reason: string
  ): Promise<QueueRow | null> {
    return await this.settle(
      await this.requests.refuse(application.id, reason)
    );
  }

  /**
   * @param notes - What is to be corrected, by question id.
   * @returns What to open next; null when nothing is left.
   */
  async returnForCorrection(
    { id }: ApplicationForReview,
    notes: Record<string, string>,
    reason: string
  ): Promise<QueueRow | null> {
    return await this.settle(
      await this.requests.returnForCorrection(id, notes, reason)
    );
  }

  async note({ id }: ApplicationForReview, note: string): Promise<void> {
    const application = await this.requests.leaveNote(id, note);
    if (this.openedId === id) {
      this.opened = application;
    }
  }

  /** Notes that somebody outside is asked about an application. */
  async refer(
    { id }: ApplicationForReview,
    input: ReferralInput
  ): Promise<void> {
    await this.#follow(await this.requests.refer(id, input));
  }

  /** Notes what somebody outside has answered. */
  async recordAnswer(
    { id }: ApplicationForReview,
    input: ReferralAnswerInput
  ): Promise<void> {
    await this.#follow(await this.requests.recordAnswer(id, input));
  }

  /**
   * Takes over how an application was decided, here or by somebody faster. What has
   * been opened in the meantime stays open.
   *
   * @returns What to open next; null when nothing is left.
   */
  async settle(application: ApplicationForReview): Promise<QueueRow | null> {
    const { id } = application;
    if (this.neighbour(1, id) === null) {
      await this.list.more();
    }
    const next = this.neighbour(1, id) ?? this.neighbour(-1, id);

    if (this.openedId === id) {
      this.opened = application;
    }
    if (this.isPendingOnly) {
      this.list.rows =
        application.state === "pending"
          ? this.list.rows.map((row) => (row.id === id ? application : row))
          : this.list.rows.filter((row) => row.id !== id);
    }
    await this.list.refresh();
    return this.isPendingOnly ? next : null;
  }

  // It stays where it is listed until the list is read anew: somebody is reading it.
  async #follow(application: ApplicationForReview): Promise<void> {
    const { id } = application;
    if (this.openedId === id) {
      this.opened = application;
    }
    this.list.rows = this.list.rows.map((row) =>
      row.id === id ? application : row
    );
    await this.list.refresh();
  }

  async #page(filters: QueueFilters, after: string | null): Promise<QueuePage> {
    try {
      return await this.requests.page(filters, after);
    } catch (failure) {
      this.isNotForReader = [403, 404].includes(statusOf(failure)!);
      throw failure;
    }
  }
}
