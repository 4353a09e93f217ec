import type { PlannedChapter } from "../../admin/assets/javascripts/discourse/lib/set-up-records";
import { i18n } from "../host/discourse-i18n";
import type Call from "./call";
import type { StoredChapter } from "./chapter-state";
import { said } from "./words";

const NAME_MAX = 100;
const CAPACITY_WRONG =
  "server.activerecord.errors.models.discourse_verified_members/chapter.attributes.capacity.in";
const GROUP_NAME = /^[A-Za-z0-9][\w.-]{0,19}$/;

type Input = Omit<PlannedChapter, "id">;
type Problems = Record<string, string>;

/** @returns Ids of those who are named; undefined stands for nobody. */
function leadersIn({ state }: Call, usernames: string[]) {
  return usernames.map(
    (wanted) =>
      state.people.find(({ username }) => username === wanted.toLowerCase())?.id
  );
}

/**
 * What cannot be done, by field.
 *
 * @param known - The chapter that is changed; none for a new one.
 */
export function problemsOf(
  call: Call,
  input: Input,
  known: StoredChapter | undefined
): Problems {
  const { leaders, capacity } = input;
  const problems: Problems = {};
  const problem = (key: string, values?: Record<string, unknown>) =>
    said(`errors.${key}`, values);
  const length = [...(input.name ?? "").trim()].length;
  if (!length || length > NAME_MAX) {
    problems.name = problem("chapter_name", { max: NAME_MAX });
  }
  if (input.is_open && !leaders.length) {
    problems.leaders = problem("leaders_missing");
  }
  const unknown = leaders[leadersIn(call, leaders).indexOf(undefined)];
  if (unknown) {
    problems.leaders = problem("no_such_member", { username: unknown });
  }
  if (capacity !== null && !(Number.isInteger(capacity) && capacity > 0)) {
    problems.capacity = i18n(CAPACITY_WRONG);
  }
  if (!known && !groupIn(call, input)) {
    problems[input.group_id ? "group_id" : "group_name"] = problem("no_group");
  }
  const holder =
    known ??
    call.state.chapters.find(({ group }) => group.name === input.group_name);
  if (holder && holder.affiliation_id !== input.affiliation_id) {
    problems.group_name = problem("group_of_another_chapter");
  }
  return problems;
}

function groupIn(
  { state }: Call,
  { group_id, group_name }: Input
): StoredChapter["group"] | undefined {
  const there = [...state.groups, ...state.chapters.map(({ group }) => group)];
  if (group_id) {
    return there.find(({ id }) => id === group_id);
  }
  const name = group_name?.trim() ?? "";
  return (
    there.find((group) => group.name === name.toLowerCase()) ??
    (GROUP_NAME.test(name)
      ? { id: Math.max(...there.map(({ id }) => id)) + 1, name }
      : undefined)
  );
}

/** @returns Id of the category of that name, which is made where there is none. */
export function categoryNamed(
  { state, nextId }: Call,
  name: string,
  color: string
): number {
  const found = state.categories.find(
    (category) => category.name.toLowerCase() === name.toLowerCase()
  );
  if (found) {
    return found.id;
  }
  const id = nextId(state.categories);
  state.categories.push({ id, name, color, path: `/c/board-${id}/${id}` });
  return id;
}

/** Makes the chapter or changes it; the input has no problems. */
export function provideChapter(
  call: Call,
  input: Input,
  known: StoredChapter | undefined
): StoredChapter {
  const { state, nextId } = call;
  const group = known?.group ?? groupIn(call, input);
  const found =
    known ?? state.chapters.find((other) => other.group.id === group?.id);
  const leaders = leadersIn(call, input.leaders) as number[];
  const boardName = input.board_name?.trim();
  const color =
    state.affiliations.find(({ id }) => id === input.affiliation_id)?.color ??
    "";
  const { name, summary, prompt, capacity, is_open, affiliation_id } = input;
  const chapter: StoredChapter = {
    id: found?.id ?? nextId(state.chapters),
    affiliation_id,
    name: name.trim(),
    group: group as StoredChapter["group"],
    board_id:
      input.board_id ??
      (boardName ? categoryNamed(call, boardName, color) : null),
    summary,
    prompt,
    capacity,
    is_open,
    archived_at: found?.archived_at ?? null,
    recent_posts: found?.recent_posts ?? 0,
    leaders,
    members: [...new Set([...(found?.members ?? []), ...leaders])],
    more_members: found?.more_members ?? 0,
  };
  if (found) {
    return Object.assign(found, chapter);
  }
  state.chapters.push(chapter);
  return chapter;
}
