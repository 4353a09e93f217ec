import type {
  JoinRequestAnswer,
  JoinRequestsPage,
} from "../../assets/javascripts/discourse/lib/chapter-records";
import type Call from "./call";
import type { StoredJoinRequest } from "./chapter-state";
import { Refusal } from "./http";
import { refused, tidied } from "./join-decisions";
import { inWords } from "./join-rules";
import { pageOf } from "./paging";
import { said } from "./words";

const MESSAGE_MAX = 2000;

function answer(call: Call, request: StoredJoinRequest): JoinRequestAnswer {
  const { chapterViews } = call;
  return {
    join_request: chapterViews.own(request),
    chapter: chapterViews.card(chapterViews.chapter(request)),
  };
}

export function ask(call: Call): JoinRequestAnswer {
  const { state, chapterViews, me, body } = call;
  const chapter = chapterViews
    .visible()
    .find(({ id }) => id === Number(body.chapter_id));
  if (!chapter) {
    throw call.notFound();
  }
  const { my } = chapterViews.card(chapter);
  const message = tidied(body.message, MESSAGE_MAX);
  if (my.is_member) {
    throw refused("member_already");
  }
  if (my.request) {
    throw refused("asked_already");
  }
  if (chapter.prompt && !message) {
    throw refused("message_missing");
  }
  if (my.obstacle) {
    throw new Refusal(422, inWords(my.obstacle));
  }

  const request: StoredJoinRequest = {
    id: call.nextId(state.join_requests),
    chapter_id: chapter.id,
    user_id: me.id,
    state: "pending",
    message,
    reason: null,
    asked_at: call.now,
    decided_at: null,
    decided_by_id: null,
    posts_in_board: 0,
  };
  state.join_requests.push(request);
  call.tellLeaders(chapter);
  return answer(call, request);
}

export function takeBack(call: Call): JoinRequestAnswer {
  const request = call.joinRequest();
  if (request.user_id !== call.me.id) {
    throw call.notFound();
  }
  if (request.state !== "pending") {
    throw new Refusal(409, said("errors.join_request_not_open"));
  }
  call.closeRequest(request, "withdrawn");
  return answer(call, request);
}

export function joinQueue(call: Call): JoinRequestsPage {
  const { state, chapterViews, query } = call;
  const led = chapterViews.led();
  if (!led.length) {
    throw call.notFound();
  }
  const chosen = led
    .map(({ id }) => id)
    .filter((id) => !query.chapter_id || id === Number(query.chapter_id));
  const isClosed = query.state === "closed";
  const found = state.join_requests
    .filter(
      (request) =>
        chosen.includes(request.chapter_id) &&
        (request.state === "pending") !== isClosed
    )
    .sort((one, other) =>
      isClosed
        ? (other.decided_at ?? "").localeCompare(one.decided_at ?? "")
        : one.asked_at.localeCompare(other.asked_at)
    );
  const { rows, next } = pageOf(found, query);
  const chapters = led.map((chapter) => chapterViews.ledCard(chapter));
  return {
    join_requests: rows.map((request) => chapterViews.row(request)),
    chapters,
    meta: {
      next,
      pending_count: chapters.reduce(
        (sum, { pending_count }) => sum + pending_count,
        0
      ),
    },
  };
}
