import type { ResponseHandler } from "pretender";
import type {
  DecideAnswer,
  JoinRequestRow,
  JoinRequestsPage,
  LedChapter,
} from "discourse/plugins/discourse-verified-members/discourse/lib/chapter-records";
import { place } from "./chapters";
import { person } from "./desk";
import { answering } from "./server";

export const JOIN_REQUESTS = "/verified-members/join-requests";

/** A chapter that the reader leads, with room for more. */
export function ledChapter(own: Partial<LedChapter> = {}): LedChapter {
  return {
    id: 21,
    affiliation_id: 7,
    name: "Car club",
    group_name: "car_club",
    board: place(),
    member_count: 18,
    capacity: 20,
    pending_count: 2,
    reason_templates: [
      { title: "Unknown here", text: "Please write in our board first." },
    ],
    ...own,
  };
}

/** A request that waits for the reader. */
export function waiting(
  id: number,
  own: Partial<JoinRequestRow> = {}
): JoinRequestRow {
  return {
    id,
    chapter_id: 21,
    state: "pending",
    message: "I drive.",
    reason: null,
    asked_at: "2026-03-01T08:00:00.000Z",
    decided_at: null,
    decided_by: null,
    user: {
      ...person({ id: 50 + id, username: `member${id}` }),
      created_at: "2020-01-01T00:00:00.000Z",
      posts_in_board: 3,
      verified_as: [7],
    },
    ...own,
  };
}

/** The same request, answered by a colleague. */
export function answered(
  id: number,
  own: Partial<JoinRequestRow> = {}
): JoinRequestRow {
  return waiting(id, {
    state: "accepted",
    decided_at: "2026-03-02T08:00:00.000Z",
    decided_by: person({ id: 9, username: "colleague" }),
    ...own,
  });
}

/** One page of the leader's queue. */
export function joinRequestsPage(
  join_requests: JoinRequestRow[],
  chapters: LedChapter[] = [ledChapter()],
  next: string | null = null
): JoinRequestsPage {
  return {
    join_requests,
    chapters,
    meta: { next, pending_count: join_requests.length },
  };
}

/** What a request that was decided is answered with. */
export function decidedAs(
  join_request: JoinRequestRow,
  onRequest?: (requestBody: string) => void
): ResponseHandler {
  return answering({ join_request }, 200, onRequest);
}

/** What one hears when somebody else was faster. */
export function tooLate(join_request: JoinRequestRow): ResponseHandler {
  return answering(
    {
      errors: ["@colleague has already accepted this request."],
      error_type: "already_decided",
      extras: { join_request },
    },
    409
  );
}

/** What became of each of several. */
export function results(
  outcomes: DecideAnswer["results"],
  onRequest?: (requestBody: string) => void
): ResponseHandler {
  return answering(
    { results: outcomes } satisfies DecideAnswer,
    200,
    onRequest
  );
}
