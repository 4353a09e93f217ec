import type { TimelineEvent } from "../../assets/javascripts/discourse/lib/records";
import type { AboutVerification } from "../../assets/javascripts/discourse/lib/verification-notification";
import { i18n } from "../host/discourse-i18n";
import type { StoredChapter, StoredJoinRequest } from "./chapter-state";
import ChapterViews from "./chapter-views";
import { Refusal, type SimulatedRequest } from "./http";
import { type Persona, PERSONAS } from "./personas";
import { wipedReferrals } from "./referrals";
import type { State, StoredApplication, StoredVerification } from "./state";
import Views from "./views";

type Ending = "approved" | "refused" | "withdrawn";

/** One request under way, with what its handler may need. */
export default class Call {
  readonly now = new Date().toISOString();
  readonly views: Views;
  readonly chapterViews: ChapterViews;
  readonly query: Record<string, string>;
  readonly body: Record<string, unknown>;

  nextId = (records: { id: number }[]): number =>
    Math.max(0, ...records.map(({ id }) => id)) + 1;

  constructor(
    readonly state: State,
    readonly persona: Persona | null,
    readonly params: string[],
    request: SimulatedRequest
  ) {
    this.views = new Views(state);
    this.chapterViews = new ChapterViews(state, persona);
    this.query = request.query;
    this.body = request.body;
  }

  get me(): Persona {
    if (!this.persona) {
      throw this.notFound();
    }
    return this.persona;
  }

  get role(): "admin" | "moderator" | "reviewer" {
    if (this.me.admin) {
      return "admin";
    }
    return this.me.moderator ? "moderator" : "reviewer";
  }

  notFound(): Refusal {
    return new Refusal(404, i18n("sandbox.not_found"), {
      error_type: "not_found",
    });
  }

  application(): StoredApplication {
    return this.#found(this.state.applications);
  }

  verification(): StoredVerification {
    const verification = this.#found(this.state.verifications);
    if (verification.ended_at) {
      throw this.notFound();
    }
    return verification;
  }

  endedVerification(): StoredVerification {
    const verification = this.#found(this.state.verifications);
    if (!verification.ended_at) {
      throw this.notFound();
    }
    return verification;
  }

  joinRequest(): StoredJoinRequest {
    return this.#found(this.state.join_requests);
  }

  /** Ends an application and destroys its answers. */
  close(
    application: StoredApplication,
    state: Ending,
    role: TimelineEvent["role"],
    reason: string | null = null
  ): void {
    const at = this.now;
    const hadFiles = application.files.length > 0;
    Object.assign(application, {
      state,
      reason,
      decided_at: at,
      decided_by_id: state === "withdrawn" ? null : this.me.id,
      wiped_at: at,
      questions: null,
      answers: null,
      earlier_answers: [],
      words: application.words.map((word) => ({
        ...word,
        notes: {},
        private_note: null,
      })),
      referrals: wipedReferrals(application, at),
      files: [],
      evidence_wiped_at: hadFiles ? at : null,
    } satisfies Partial<StoredApplication>);
    application.timeline.push(
      { kind: state, at, role, reason },
      { kind: "wiped", at, role: "system", reason: null }
    );
    if (hadFiles) {
      application.timeline.push({
        kind: "files_wiped",
        at,
        role: "system",
        reason: null,
      });
    }
  }

  tell(userId: number, data: Record<string, unknown>): void {
    const { news } = this.state;
    news.unshift({ id: this.nextId(news), user_id: userId, data });
  }

  tellHolder(
    userId: number,
    event: AboutVerification["event"],
    affiliationId: number
  ): void {
    this.tell(userId, {
      event,
      affiliation_id: affiliationId,
      affiliation_name: this.state.affiliations.find(
        ({ id }) => id === affiliationId
      )?.name,
      username: this.views.person(userId).username,
    });
  }

  /** Ends a request to join. */
  closeRequest(
    request: StoredJoinRequest,
    state: StoredJoinRequest["state"],
    reason: string | null = null
  ): void {
    Object.assign(request, {
      state,
      reason,
      decided_at: this.now,
      decided_by_id: this.me.id,
    } satisfies Partial<StoredJoinRequest>);
  }

  tellAsker(
    request: StoredJoinRequest,
    event: "join_accepted" | "join_declined" | "join_closed" | "chapter_moved"
  ): void {
    const { id, name, group } = this.chapterViews.chapter(request);
    this.tell(request.user_id, {
      event,
      chapter_id: id,
      chapter_name: name,
      group_name: group.name,
      username: this.views.person(request.user_id).username,
    });
  }

  /** Says how many wait, in place of what was said of it before. */
  tellLeaders({ leaders }: StoredChapter): void {
    const event = "join_requested";
    const { state } = this;
    for (const id of leaders.length ? leaders : [PERSONAS.admin.id]) {
      const led = state.chapters
        .filter((chapter) => chapter.leaders.includes(id))
        .map((chapter) => chapter.id);
      state.news = state.news.filter(
        ({ user_id, data }) => user_id !== id || data.event !== event
      );
      this.tell(id, {
        event,
        count: state.join_requests.filter(
          (request) =>
            request.state === "pending" && led.includes(request.chapter_id)
        ).length,
      });
    }
  }

  #found<Row extends { id: number }>(rows: Row[]): Row {
    const row = rows.find(({ id }) => id === Number(this.params[0]));
    if (!row) {
      throw this.notFound();
    }
    return row;
  }
}
