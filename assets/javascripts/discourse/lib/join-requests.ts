import { ajax } from "discourse/lib/ajax";
import getURL from "discourse/lib/get-url";
import type {
  Asker,
  DecideAnswer,
  JoinRequestRow,
  JoinRequestsPage,
  LedChapter,
} from "./chapter-records";
import type { ReasonTemplate } from "./records";

const BASE = "/verified-members/join-requests";

/** As many as the server decides at once. */
const DECIDED_AT_ONCE_MAX = 50;

export type Decision = "accept" | "decline";

export interface JoinQueueFilters {
  /** Null for all that one leads. */
  chapterId: number | null;
  state: "pending" | "closed";
}

/**
 * One page of the requests that one decides. Rejects as `ajax` does, with 404 for who
 * decides none.
 *
 * @param after - Where the last page ended; null for the first.
 */
export function fetchJoinRequests(
  { chapterId, state }: JoinQueueFilters,
  after: string | null
): Promise<JoinRequestsPage> {
  const data: Record<string, string | number> = { state };
  if (chapterId) {
    data.chapter_id = chapterId;
  }
  if (after) {
    data.after = after;
  }
  return ajax(`${BASE}.json`, { data });
}

/** @returns The request as it stands now; rejects as `ajax` does. */
export async function decideOne(
  { id }: JoinRequestRow,
  decision: Decision,
  reason?: string
): Promise<JoinRequestRow> {
  const { join_request } = await ajax(`${BASE}/${id}/${decision}.json`, {
    type: "PUT",
    data: { reason },
  });
  return join_request;
}

/**
 * Decides each by itself, in as many steps as it takes. Rejects as `ajax` does; what has
 * been decided until then stays.
 *
 * @param onAnswer - Gets the results of every step as it ends.
 */
export async function decideSeveral(
  ids: number[],
  decision: Decision,
  reason: string | undefined,
  onAnswer: (results: DecideAnswer["results"]) => void
): Promise<void> {
  for (let start = 0; start < ids.length; start += DECIDED_AT_ONCE_MAX) {
    const { results } = await ajax(`${BASE}/decide.json`, {
      type: "PUT",
      contentType: "application/json",
      data: JSON.stringify({
        ids: ids.slice(start, start + DECIDED_AT_ONCE_MAX),
        decision,
        reason,
      }),
    });
    onAnswer(results);
  }
}

interface FailedDecision {
  jqXHR?: {
    status?: number;
    responseJSON?: { extras?: { join_request?: JoinRequestRow } };
  };
}

/** @returns The HTTP status that a request failed with. */
export function statusOf(failure: unknown): number | undefined {
  return (failure as FailedDecision).jqXHR?.status;
}

/** @returns The request as somebody faster has decided it; null when it failed otherwise. */
export function decidedMeanwhile(failure: unknown): JoinRequestRow | null {
  const answer = (failure as FailedDecision).jqXHR?.responseJSON;
  return statusOf(failure) === 409
    ? (answer?.extras?.join_request ?? null)
    : null;
}

/** @returns How many more a chapter takes; infinitely many without a capacity. */
export function placesLeft({ capacity, member_count }: LedChapter): number {
  return capacity === null ? Infinity : Math.max(0, capacity - member_count);
}

/** Where all can read what somebody has written in a board. */
export function postsInBoard(
  { username }: Asker,
  { id }: { id: number }
): string {
  const query = `@${username} category:=${id} order:latest`;
  return getURL(`/search?q=${encodeURIComponent(query)}`);
}

/** The prepared reasons of all these chapters, each once. */
export function reasonsOf(
  chapters: (LedChapter | undefined)[]
): ReasonTemplate[] {
  const all = chapters.flatMap((chapter) => chapter?.reason_templates ?? []);
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}
