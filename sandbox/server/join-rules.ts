import type {
  JoinObstacle,
  Standing,
} from "../../assets/javascripts/discourse/lib/chapter-records";
import I18n from "../host/discourse-i18n";
import { hasRoom, type StoredChapter } from "./chapter-state";
import type { Persona } from "./personas";
import type { State } from "./state";
import { said } from "./words";

const DAY_MS = 86_400_000;
/** Of the site's settings, as they come. */
const ASK_AGAIN_AFTER_DAYS = 14;
const OPEN_MAX = 3;

/** Whether somebody may ask to join chapters, and what is in the way. */
export default class JoinRules {
  constructor(
    readonly state: State,
    readonly reader: Persona | null
  ) {}

  standing(affiliationId: number): Standing {
    const { reader, state } = this;
    if (!reader) {
      return "visitor";
    }
    const isMine = (row: { affiliation_id: number; user_id: number }) =>
      row.affiliation_id === affiliationId && row.user_id === reader.id;
    if (state.verifications.some((row) => isMine(row) && !row.ended_at)) {
      return "verified";
    }
    return state.applications.some(
      (row) => isMine(row) && row.state === "pending"
    )
      ? "applicant"
      : "member";
  }

  obstacleTo(chapter: StoredChapter): JoinObstacle | null {
    if (!this.reader) {
      return { kind: "log_in" };
    }
    if (!chapter.is_open || chapter.archived_at) {
      return { kind: "closed" };
    }
    return this.#ofStanding(chapter) ?? this.#ofChapter(chapter);
  }

  #ofStanding({ affiliation_id }: StoredChapter): JoinObstacle | null {
    const joining = this.state.affiliations.find(
      ({ id }) => id === affiliation_id
    )?.joining;
    const standing = this.standing(affiliation_id);
    if (joining === "anyone" || standing === "verified") {
      return null;
    }
    if (joining === "verified") {
      return {
        kind: standing === "applicant" ? "being_checked" : "not_verified",
      };
    }
    return standing === "applicant" ? null : { kind: "not_applied" };
  }

  #ofChapter(chapter: StoredChapter): JoinObstacle | null {
    const mine = this.state.join_requests.filter(
      ({ user_id }) => user_id === this.reader?.id
    );
    const again = mine
      .filter(
        ({ chapter_id, state }) =>
          chapter_id === chapter.id && state === "declined"
      )
      .map(
        ({ decided_at }) =>
          Date.parse(decided_at as string) + ASK_AGAIN_AFTER_DAYS * DAY_MS
      )
      .filter((time) => time > Date.now());
    if (again.length) {
      const until = new Date(Math.max(...again)).toISOString();
      return { kind: "cooling_down", until };
    }
    if (!hasRoom(chapter)) {
      return { kind: "full" };
    }
    const open = mine.filter(({ state }) => state === "pending");
    return open.length < OPEN_MAX
      ? null
      : { kind: "too_many_open", max: OPEN_MAX };
  }
}

/** @returns What is in the way, in the words of the back end. */
export function inWords(obstacle: JoinObstacle): string {
  const { kind, ...values } = obstacle;
  return said(`join_obstacles.${kind}`, {
    ...("max" in values && { count: values.max, max: values.max }),
    ...("until" in values && {
      until: new Date(values.until).toLocaleDateString(
        I18n.currentBcp47Locale,
        { dateStyle: "long" }
      ),
    }),
  });
}
