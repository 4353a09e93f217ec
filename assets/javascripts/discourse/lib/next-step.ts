import type { Chapter, JoinObstacle } from "./chapter-records";

/** What a reader can do about a chapter, or waits for. */
export type NextStep =
  | { kind: "leads" | "member" | "ask" }
  | { kind: "asked"; askedAt: string }
  | { kind: "blocked"; obstacle: JoinObstacle };

const UNVERIFIED = ["not_verified", "being_checked", "not_applied"] as const;
type Unverified = (typeof UNVERIFIED)[number];

/** What is in the way for a time only. */
const PASSING: JoinObstacle["kind"][] = [
  "cooling_down",
  "full",
  "silenced",
  "too_many_open",
];

/** The one thing that comes next for the reader. */
export function nextStepOf({ my }: Chapter): NextStep {
  if (my.is_leader) {
    return { kind: "leads" };
  } else if (my.is_member) {
    return { kind: "member" };
  } else if (my.request) {
    return { kind: "asked", askedAt: my.request.asked_at };
  } else if (my.obstacle) {
    return { kind: "blocked", obstacle: my.obstacle };
  }
  return { kind: "ask" };
}

/** Whether the reader has a part in a chapter already. */
export function isOwn({ my }: Chapter): boolean {
  return my.is_leader || my.is_member || my.request !== null;
}

/** Whether the reader has a part in a chapter or may get one by asking, if only later. */
export function isWithinReach(chapter: Chapter): boolean {
  const step = nextStepOf(chapter);
  return step.kind !== "blocked" || PASSING.includes(step.obstacle.kind);
}

/** How many of the chapters are not open to the reader for want of a verification, by what is wanting. */
export function countUnverified(
  chapters: Chapter[]
): { kind: Unverified; count: number }[] {
  return UNVERIFIED.map((kind) => ({
    kind,
    count: chapters.filter(({ my }) => my.obstacle?.kind === kind).length,
  })).filter(({ count }) => count > 0);
}
