import type { AdminChapter } from "../../admin/assets/javascripts/discourse/lib/set-up-records";
import type {
  Chapter,
  JoinRequestRow,
  LedChapter,
  OwnJoinRequest,
  Place,
  Standing,
} from "../../assets/javascripts/discourse/lib/chapter-records";
import type { UserSummary } from "../../assets/javascripts/discourse/lib/records";
import {
  memberCount,
  type StoredChapter,
  type StoredJoinRequest,
} from "./chapter-state";
import JoinRules from "./join-rules";
import type { Persona } from "./personas";
import type { State } from "./state";
import Views from "./views";

const DAY_MS = 86_400_000;
const LEADERLESS_DAYS = 30;

/** What the back end writes about chapters, for one reader. */
export default class ChapterViews {
  readonly #views: Views;
  readonly #rules: JoinRules;

  constructor(
    readonly state: State,
    readonly reader: Persona | null
  ) {
    this.#views = new Views(state);
    this.#rules = new JoinRules(state, reader);
  }

  /** In their order, as far as readers may know of them. */
  visible(): StoredChapter[] {
    const enabled = this.#views.affiliations(true).map(({ id }) => id);
    return this.state.chapters.filter(
      ({ archived_at, affiliation_id }) =>
        !archived_at && enabled.includes(affiliation_id)
    );
  }

  /** Those that the reader decides for. */
  led(): StoredChapter[] {
    return this.state.chapters.filter(
      (chapter) => !chapter.archived_at && this.#decides(chapter)
    );
  }

  place(id: number | null): Place | null {
    return this.state.categories.find((category) => category.id === id) ?? null;
  }

  standing(affiliationId: number): Standing {
    return this.#rules.standing(affiliationId);
  }

  card(chapter: StoredChapter): Chapter {
    const { id, affiliation_id, name, summary, capacity, prompt } = chapter;
    return {
      id,
      affiliation_id,
      name,
      group_name: chapter.group.name,
      summary,
      board: this.place(chapter.board_id),
      leaders: this.#people(chapter.leaders),
      member_count: memberCount(chapter),
      capacity,
      recent_posts: chapter.recent_posts,
      prompt,
      my: this.#my(chapter),
    };
  }

  ledCard(chapter: StoredChapter): LedChapter {
    const { id, affiliation_id, name, group, capacity } = chapter;
    return {
      id,
      affiliation_id,
      name,
      group_name: group.name,
      board: this.place(chapter.board_id),
      member_count: memberCount(chapter),
      capacity,
      pending_count: this.#pending(chapter).length,
      reason_templates:
        this.state.affiliations.find((other) => other.id === affiliation_id)
          ?.decline_templates ?? [],
    };
  }

  own(request: StoredJoinRequest): OwnJoinRequest {
    const { id, name, group } = this.chapter(request);
    const { state, message, reason, asked_at, decided_at } = request;
    return {
      id: request.id,
      chapter: { id, name, group_name: group.name },
      state,
      message,
      reason,
      asked_at,
      decided_at,
    };
  }

  row(request: StoredJoinRequest): JoinRequestRow {
    const { user_id, decided_by_id, posts_in_board, ...rest } = request;
    const { created_at } = this.#views.person(user_id);
    return {
      ...rest,
      decided_by: this.#views.summary(decided_by_id),
      user: {
        ...(this.#views.summary(user_id) as UserSummary),
        created_at,
        posts_in_board,
        verified_as: this.#views.labelsOf(user_id),
      },
    };
  }

  forAdmin(chapter: StoredChapter): AdminChapter {
    const { members, leaders, board_id, more_members, recent_posts, ...rest } =
      chapter;
    const isLed = leaders.some((id) => this.#wasHere(id));
    const proposed = members.find(
      (id) => !leaders.includes(id) && this.#wasHere(id)
    );
    const isLeaderless = !chapter.archived_at && !isLed;
    return {
      ...rest,
      is_open: chapter.is_open && !chapter.archived_at,
      board: this.place(board_id),
      leaders: this.#people(leaders),
      member_count: members.length + more_members,
      pending_count: this.#pending(chapter).length,
      is_leaderless: isLeaderless,
      proposed_leader: this.#views.summary(
        isLeaderless ? (proposed ?? null) : null
      ),
    };
  }

  chapter({ chapter_id }: StoredJoinRequest): StoredChapter {
    const chapter = this.state.chapters.find(({ id }) => id === chapter_id);
    if (!chapter) {
      throw new Error(`No chapter has the id ${chapter_id}`);
    }
    return chapter;
  }

  #my(chapter: StoredChapter): Chapter["my"] {
    const { reader } = this;
    const isMember = reader !== null && chapter.members.includes(reader.id);
    const request = this.#pending(chapter).find(
      ({ user_id }) => user_id === reader?.id
    );
    return {
      is_member: isMember,
      is_leader: reader !== null && chapter.leaders.includes(reader.id),
      request: request ? { id: request.id, asked_at: request.asked_at } : null,
      obstacle: isMember || request ? null : this.#rules.obstacleTo(chapter),
      pending_count: this.#decides(chapter)
        ? this.#pending(chapter).length
        : null,
    };
  }

  #decides({ leaders }: StoredChapter): boolean {
    const { reader } = this;
    return Boolean(
      reader &&
      (reader.admin || reader.moderator || leaders.includes(reader.id))
    );
  }

  #pending({ id }: StoredChapter): StoredJoinRequest[] {
    return this.state.join_requests.filter(
      ({ chapter_id, state }) => chapter_id === id && state === "pending"
    );
  }

  #people(ids: number[]): UserSummary[] {
    return ids.map((id) => this.#views.summary(id) as UserSummary);
  }

  #wasHere(id: number): boolean {
    const { last_seen_at } = this.#views.person(id);
    const since = Date.now() - LEADERLESS_DAYS * DAY_MS;
    return !last_seen_at || Date.parse(last_seen_at) > since;
  }
}
