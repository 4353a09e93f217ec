import { tracked } from "@glimmer/tracking";

interface Page {
  meta: {
    /** Where this page ended; null on the last one. */
    next: string | null;
  };
}

/** A list that comes page by page, narrowed by filters. */
export default class PagedList<Filters, Answer extends Page, Row> {
  @tracked filters: Filters | null = null;
  @tracked hasFailed = false;
  @tracked isLoading = false;
  /** What the server answered last; null until the first page has come. */
  @tracked latest: Answer | null = null;
  @tracked rows: Row[] = [];

  #fetch: (filters: Filters, after: string | null) => Promise<Answer>;
  #next: string | null = null;
  #rowsOf: (answer: Answer) => Row[];

  /**
   * @param fetch - Asks for one page; `after` is null for the first.
   * @param rowsOf - What of an answer are the rows.
   */
  constructor(
    fetch: (filters: Filters, after: string | null) => Promise<Answer>,
    rowsOf: (answer: Answer) => Row[]
  ) {
    this.#fetch = fetch;
    this.#rowsOf = rowsOf;
  }

  get hasMore(): boolean {
    return this.latest !== null && this.#next !== null;
  }

  /** Whether everything has come and nothing was there. */
  get isEmpty(): boolean {
    return this.latest !== null && !this.isLoading && !this.rows.length;
  }

  /** Shows the first page. Answers to earlier questions that come late are ignored. */
  async show(filters: Filters): Promise<void> {
    this.filters = filters;
    this.rows = [];
    await this.#load(null);
  }

  /** Adds the next page; does nothing on the last one. */
  async more(): Promise<void> {
    if (this.hasMore && !this.isLoading) {
      await this.#load(this.#next);
    }
  }

  async reload(): Promise<void> {
    if (this.filters) {
      await this.show(this.filters);
    }
  }

  /** Asks again for what is not rows (figures, names); the rows stay as they are. */
  async refresh(): Promise<void> {
    const filters = this.filters!;
    try {
      const answer = await this.#fetch(filters, null);
      if (filters === this.filters) {
        this.latest = answer;
      }
    } catch {
      // The figures stay a little behind: no reason to trouble anybody.
    }
  }

  async #load(after: string | null): Promise<void> {
    const filters = this.filters!;
    this.isLoading = true;
    this.hasFailed = false;
    try {
      const answer = await this.#fetch(filters, after);
      if (filters === this.filters) {
        this.latest = answer;
        this.rows = [...this.rows, ...this.#rowsOf(answer)];
        this.#next = answer.meta.next;
      }
    } catch {
      this.hasFailed = filters === this.filters;
    } finally {
      if (filters === this.filters) {
        this.isLoading = false;
      }
    }
  }
}
