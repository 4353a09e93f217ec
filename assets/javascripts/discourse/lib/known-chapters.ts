import { tracked } from "@glimmer/tracking";
import { i18n } from "discourse-i18n";
import type {
  Chapter,
  JoinRequestAnswer,
  OwnJoinRequest,
} from "./chapter-records";
import { askToJoin, withdrawJoinRequest } from "./chapter-requests";

/** What the server tells of chapters, wherever they are shown. */
export interface ChapterNews {
  chapters: Chapter[];
  /** Only where the reader's own requests are shown as well. */
  join_requests?: OwnJoinRequest[];
}

/**
 * The chapters on the screen as the server last told of them, and what their
 * reader does in them.
 */
export default class KnownChapters {
  /** What has just happened, for those who cannot see it. */
  @tracked announcement = "";
  @tracked chapters: Chapter[];
  @tracked joinRequests: OwnJoinRequest[];

  #reload: () => Promise<ChapterNews>;
  #turn = 0;

  /**
   * @param news - What is known to begin with.
   * @param reload - Asks for the same again.
   */
  constructor(news: ChapterNews, reload: () => Promise<ChapterNews>) {
    this.chapters = news.chapters;
    this.joinRequests = news.join_requests ?? [];
    this.#reload = reload;
  }

  /**
   * Asks to join.
   *
   * @param message - For the chapter's leaders.
   * @returns Once the chapter is up to date; rejects as `ajax` does.
   */
  async ask({ id, name }: Chapter, message: string): Promise<void> {
    await this.#change(() => askToJoin(id, message));
    this.announcement = i18n("verified_members.join.sent", { name });
  }

  /** Takes the open request back; otherwise as {@link ask}. */
  async withdraw({ name, my }: Chapter): Promise<void> {
    const { request } = my;
    if (request) {
      await this.#change(() => withdrawJoinRequest(request.id));
      this.announcement = i18n("verified_members.join.withdrawn", { name });
    }
  }

  async #change(request: () => Promise<JoinRequestAnswer>): Promise<void> {
    this.announcement = "";
    try {
      this.#take(await request());
    } finally {
      void this.#catchUp();
    }
  }

  #take({ chapter, join_request }: JoinRequestAnswer): void {
    this.chapters = this.chapters.map((known) =>
      known.id === chapter?.id ? chapter : known
    );
    this.joinRequests = [
      join_request,
      ...this.joinRequests.filter(({ id }) => id !== join_request.id),
    ].sort((a, b) => b.asked_at.localeCompare(a.asked_at));
  }

  /**
   * What one has done in one chapter may be in the way of asking in another, and what has
   * failed has most likely done so because somebody else was faster.
   */
  async #catchUp(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const { chapters, join_requests } = await this.#reload();
      if (turn === this.#turn) {
        this.chapters = chapters;
        this.joinRequests = join_requests ?? [];
      }
    } catch {
      return;
    }
  }
}
