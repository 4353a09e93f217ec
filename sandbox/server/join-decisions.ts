import type {
  DecideAnswer,
  JoinRequestRow,
} from "../../assets/javascripts/discourse/lib/chapter-records";
import { i18n } from "../host/discourse-i18n";
import type Call from "./call";
import { hasRoom, type StoredJoinRequest } from "./chapter-state";
import { Refusal } from "./http";
import { said } from "./words";

const REASON_MAX = 1000;
const DECIDED_AT_ONCE_MAX = 50;

type Decision = "accepted" | "declined";
type Decided = { join_request: JoinRequestRow };

/** Refuses in the words of the back end. */
export function refused(key: string): Refusal {
  return new Refusal(422, said(`errors.${key}`));
}

/** @returns What somebody wrote, when it is not too long. */
export function tidied(given: unknown, max: number): string {
  const text = String(given ?? "").trim();
  if ([...text].length > max) {
    throw new Refusal(422, i18n("form_kit.errors.too_long", { count: max }));
  }
  return text;
}

function wasDecided(call: Call, request: StoredJoinRequest): string {
  const decider = call.views.summary(request.decided_by_id);
  return said(`decided_already.join_request.${request.state}`, {
    username: decider?.username ?? said("someone"),
  });
}

function decideOne(
  call: Call,
  request: StoredJoinRequest,
  decision: Decision,
  reason: string | null
): Decided {
  const { chapterViews } = call;
  if (request.state !== "pending") {
    throw new Refusal(409, wasDecided(call, request), {
      error_type: "already_decided",
      extras: { join_request: chapterViews.row(request) },
    });
  }
  const chapter = chapterViews.chapter(request);
  if (decision === "accepted") {
    if (!hasRoom(chapter)) {
      throw refused("chapter_full");
    }
    chapter.members.push(request.user_id);
  }
  call.closeRequest(request, decision, reason);
  call.tellAsker(request, `join_${decision}`);
  return { join_request: chapterViews.row(request) };
}

/** @returns The request, when the reader may decide on it. */
function decidable(call: Call, id: number): StoredJoinRequest {
  const led = call.chapterViews.led().map((chapter) => chapter.id);
  const request = call.state.join_requests.find((other) => other.id === id);
  if (
    !request ||
    request.user_id === call.me.id ||
    !led.includes(request.chapter_id)
  ) {
    throw call.notFound();
  }
  return request;
}

export function accept(call: Call): Decided {
  return decideOne(
    call,
    decidable(call, Number(call.params[0])),
    "accepted",
    null
  );
}

export function decline(call: Call): Decided {
  const reason = tidied(call.body.reason, REASON_MAX);
  if (!reason) {
    throw refused("reason_missing");
  }
  return decideOne(
    call,
    decidable(call, Number(call.params[0])),
    "declined",
    reason
  );
}

export function decideSeveral(call: Call): DecideAnswer {
  const ids = [...new Set((call.body.ids as unknown[]).map(Number))];
  if (!ids.length || ids.length > DECIDED_AT_ONCE_MAX) {
    throw refused("decide_which");
  }
  const reason = tidied(call.body.reason, REASON_MAX);
  const decision = call.body.decision === "accept" ? "accepted" : "declined";
  if (decision === "declined" && !reason) {
    throw refused("decide_how");
  }
  return { results: ids.map((id) => oneOfSeveral(call, id, decision, reason)) };
}

function oneOfSeveral(
  call: Call,
  id: number,
  decision: Decision,
  reason: string
): DecideAnswer["results"][number] {
  let request: StoredJoinRequest | null = null;
  try {
    request = decidable(call, id);
    const decided = decideOne(
      call,
      request,
      decision,
      decision === "declined" ? reason : null
    );
    return { id, ...decided, error: null };
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    return {
      id,
      join_request: request && call.chapterViews.row(request),
      error: request ? error.message : said("errors.join_request_unknown"),
    };
  }
}
