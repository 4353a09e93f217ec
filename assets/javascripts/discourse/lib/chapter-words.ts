import { i18n } from "discourse-i18n";
import type { Chapter, JoinObstacle } from "./chapter-records";
import { longDay } from "./days";
import { nextStepOf } from "./next-step";

/** How many members a chapter has, and how many it has room for. */
export function membersInWords({
  member_count: count,
  capacity,
}: Chapter): string {
  return capacity === null
    ? i18n("verified_members.chapter.members", { count })
    : i18n("verified_members.chapter.members_of", { count, capacity });
}

/**
 * Why one may not ask to join, and what can be done about it.
 *
 * @param isLoggedIn - Somebody who is logged in and yet told to log in is so without a name of their own.
 */
export function obstacleInWords(
  obstacle: JoinObstacle,
  { isLoggedIn }: { isLoggedIn: boolean }
): string {
  const words = `verified_members.join.obstacles.${obstacle.kind}`;
  switch (obstacle.kind) {
    case "log_in":
      return i18n(isLoggedIn ? `${words}_as_oneself` : words);
    case "cooling_down":
      return i18n(words, { date: longDay(obstacle.until) });
    case "too_many_open":
      return i18n(words, { count: obstacle.max });
    case "not_verified":
    case "being_checked":
    case "silenced":
    case "not_applied":
    case "closed":
    case "full":
      return i18n(words);
    default:
      return obstacle satisfies never;
  }
}

/** Where the reader stands with a chapter; null where nothing but asking is left. */
export function stepInWords(
  chapter: Chapter,
  reader: { isLoggedIn: boolean }
): string | null {
  const step = nextStepOf(chapter);
  switch (step.kind) {
    case "leads":
    case "member":
      return i18n(`verified_members.join.${step.kind}`);
    case "asked":
      return i18n("verified_members.join.asked", {
        date: longDay(step.askedAt),
      });
    case "blocked":
      return obstacleInWords(step.obstacle, reader);
    case "ask":
      return null;
    default:
      return step satisfies never;
  }
}
