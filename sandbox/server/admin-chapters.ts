import type {
  AdminChapter,
  ChapteredAffiliation,
  ChapterInput,
  ChaptersPage,
} from "../../admin/assets/javascripts/discourse/lib/set-up-records";
import type Call from "./call";
import {
  hasRoom,
  type StoredAffiliation,
  type StoredChapter,
  type StoredPerson,
} from "./chapter-state";
import { Refusal } from "./http";
import { problemsOf, provideChapter } from "./provide-chapter";
import { said } from "./words";

type One = { chapter: AdminChapter };

export function chaptered(
  { state, chapterViews }: Call,
  { id, name, label, icon, color, joining, zone_id }: StoredAffiliation
): ChapteredAffiliation {
  return {
    id,
    name,
    label,
    icon,
    color,
    joining,
    zone: chapterViews.place(zone_id),
    chapter_count: state.chapters.filter(
      ({ affiliation_id, archived_at }) => affiliation_id === id && !archived_at
    ).length,
  };
}

export function chaptersPage(call: Call): ChaptersPage {
  const { state, chapterViews } = call;
  return {
    categories: state.categories,
    chapters: state.chapters.map((chapter) => chapterViews.forAdmin(chapter)),
    affiliations: state.affiliations.map((affiliation) =>
      chaptered(call, affiliation)
    ),
  };
}

/** Refuses with what is wrong, by field. */
export function refuse(fields: Record<string, string>): Refusal {
  const messages = [...new Set(Object.values(fields))];
  return new Refusal(422, messages.join(" "), { extras: { fields } });
}

function found(call: Call, isArchived = false): StoredChapter {
  const chapter = chapterWith(call, call.params[0]);
  if (Boolean(chapter.archived_at) !== isArchived) {
    throw call.notFound();
  }
  return chapter;
}

function chapterWith(call: Call, id: unknown): StoredChapter {
  const chapter = call.state.chapters.find((other) => other.id === Number(id));
  if (!chapter) {
    throw call.notFound();
  }
  return chapter;
}

function shown({ chapterViews }: Call, chapter: StoredChapter): One {
  return { chapter: chapterViews.forAdmin(chapter) };
}

function save(call: Call, known: StoredChapter | undefined): One {
  const input = call.body.chapter as ChapterInput;
  const problems = problemsOf(call, input, known);
  if (Object.keys(problems).length) {
    throw refuse(problems);
  }
  return shown(call, provideChapter(call, input, known));
}

export function showForAdmin(call: Call): One {
  return shown(call, chapterWith(call, call.params[0]));
}

export function createChapter(call: Call): One {
  return save(call, undefined);
}

export function updateChapter(call: Call): One {
  return save(call, chapterWith(call, call.params[0]));
}

export function orderChapters(call: Call): ChaptersPage {
  const { state, body } = call;
  const wanted = (body.ids as unknown[]).map(Number);
  const placeOf = ({ id }: StoredChapter) =>
    wanted.includes(id) ? wanted.indexOf(id) : wanted.length;
  state.chapters.sort((one, other) => placeOf(one) - placeOf(other));
  return chaptersPage(call);
}

export function archiveChapter(call: Call): One {
  const chapter = found(call);
  const reason = String(call.body.message ?? "").trim() || null;
  call.state.join_requests
    .filter(
      ({ chapter_id, state }) =>
        chapter_id === chapter.id && state === "pending"
    )
    .forEach((request) => {
      call.closeRequest(request, "closed", reason);
      call.tellAsker(request, "join_closed");
    });
  chapter.archived_at = call.now;
  chapter.is_open = false;
  return shown(call, chapter);
}

export function restoreChapter(call: Call): One {
  const chapter = found(call, true);
  chapter.archived_at = null;
  chapter.is_open = chapter.leaders.length > 0;
  return shown(call, chapter);
}

function personIn(call: Call): StoredPerson {
  const wanted = String(call.body.username ?? "");
  const person = call.state.people.find(
    ({ username }) => username === wanted.toLowerCase()
  );
  if (!person) {
    throw refuse({
      username: said("errors.no_such_member", { username: wanted }),
    });
  }
  return person;
}

export function addLeader(call: Call): One {
  const chapter = found(call);
  const { id } = personIn(call);
  chapter.members = [...new Set([...chapter.members, id])];
  chapter.leaders = [...new Set([...chapter.leaders, id])];
  return shown(call, chapter);
}

export function transferMember(call: Call): {
  from: AdminChapter;
  to: AdminChapter;
} {
  const { state, chapterViews, body, now } = call;
  const from = found(call);
  const to = state.chapters.find(
    ({ id, archived_at }) => id === Number(body.to_chapter_id) && !archived_at
  );
  const { id: user_id } = personIn(call);
  if (!to || to === from) {
    const key = to ? "same_chapter" : "no_chapter";
    throw refuse({ to_chapter_id: said(`errors.${key}`) });
  }
  if (!from.members.includes(user_id)) {
    throw refuse({ username: said("errors.no_member_there") });
  }
  const isThere = to.members.includes(user_id);
  if (!isThere && !hasRoom(to)) {
    throw refuse({ to_chapter_id: said("errors.no_place_there") });
  }

  let request = state.join_requests.find(
    (other) =>
      other.chapter_id === to.id &&
      other.user_id === user_id &&
      other.state === "pending"
  );
  if (!request) {
    request = {
      id: call.nextId(state.join_requests),
      chapter_id: to.id,
      user_id,
      state: "pending",
      message: "",
      reason: null,
      asked_at: now,
      decided_at: null,
      decided_by_id: null,
      posts_in_board: 0,
    };
    state.join_requests.push(request);
  }
  call.closeRequest(request, "accepted");
  const isStaying = (id: number) => id !== user_id;
  from.members = from.members.filter(isStaying);
  from.leaders = from.leaders.filter(isStaying);
  to.members = [...new Set([...to.members, user_id])];
  call.tellAsker(request, "chapter_moved");
  return { from: chapterViews.forAdmin(from), to: chapterViews.forAdmin(to) };
}
