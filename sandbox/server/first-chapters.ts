import type {
  ChapterState,
  StoredAffiliation,
  StoredChapter,
} from "./chapter-state";
import { addPeople, addStandings, daysAgo, idIn } from "./first-people";
import { homeOf } from "./presets";
import type { State } from "./state";
import WORLD from "./world";
import { writeTopics } from "./zone-topics";

const FIRST_GROUP = 51;

/** The same, of what may not have happened. */
function maybeAgo(days: number | undefined): string | null {
  return days === undefined ? null : daysAgo(days);
}

function placeIn({ categories }: State, wanted: string): number {
  const category = categories.find(({ name }) => name === wanted);
  if (!category) {
    throw new Error(`No category is called ${wanted}`);
  }
  return category.id;
}

/**
 * Adds the zone and its chapters to what was recorded.
 *
 * @param state - With the personas and everybody who was recorded.
 */
export function openZone(state: State): void {
  const home = state.affiliations.find(
    ({ preset_id }) => preset_id === WORLD.preset
  );
  const brought = homeOf(WORLD.preset);
  if (!home || !brought) {
    throw new Error(`Nothing recorded was made from ${WORLD.preset}`);
  }
  addPeople(state);
  addStandings(state, home.id);
  state.categories = WORLD.categories.map(({ slug, ...category }) => ({
    ...category,
    path: `/c/${slug}/${category.id}`,
  }));
  state.groups = WORLD.groups;
  state.topics = topicsIn(state);
  state.chapters = [
    ...brought.chapters.map((chapter, index) =>
      led(state, home.id, chapter, index)
    ),
    archived(state, home.id, brought.chapters.length),
  ];
  state.join_requests = requestsIn(state);
  Object.assign(home, {
    zone_id: placeIn(state, brought.zone.name),
    posts_this_month: WORLD.posts_this_month,
  } satisfies Partial<StoredAffiliation>);
  writeTopics(state, home, idIn(state, "chouzhou"));
}

type Brought = { name: string; group_name: string; summary: string };

function led(
  state: State,
  affiliation_id: number,
  { board, prompt, ...brought }: Brought & { board: string; prompt: string },
  index: number
): StoredChapter {
  const here = WORLD.chapters.find((chapter) => chapter.board === board);
  const leaders = here?.leaders.map((username) => idIn(state, username)) ?? [];
  const members = here?.members.map((username) => idIn(state, username)) ?? [];
  return {
    ...like(brought, affiliation_id, index),
    board_id: placeIn(state, board),
    prompt,
    capacity: here?.capacity ?? null,
    is_open: leaders.length > 0 && !here?.is_closed,
    recent_posts: here?.recent_posts ?? 0,
    leaders,
    members: [...leaders, ...members],
    more_members: here?.more_members ?? 0,
  };
}

function archived(
  state: State,
  affiliation_id: number,
  index: number
): StoredChapter {
  const { days_ago, members, more_members, ...brought } = WORLD.archived;
  return {
    ...like(brought, affiliation_id, index),
    archived_at: daysAgo(days_ago),
    members: members.map((username) => idIn(state, username)),
    more_members,
  };
}

function like(
  { name, group_name, summary }: Brought,
  affiliation_id: number,
  index: number
): StoredChapter {
  return {
    id: index + 1,
    affiliation_id,
    name,
    group: { id: FIRST_GROUP + index, name: group_name },
    board_id: null,
    summary,
    prompt: "",
    capacity: null,
    is_open: false,
    archived_at: null,
    recent_posts: 0,
    members: [],
    leaders: [],
    more_members: 0,
  };
}

function requestsIn(state: State): ChapterState["join_requests"] {
  return WORLD.join_requests.map((row, index) => {
    const board = placeIn(state, row.to);
    const chapter = state.chapters.find(({ board_id }) => board_id === board);
    if (!chapter) {
      throw new Error(`No chapter belongs to ${row.to}`);
    }
    return {
      id: index + 1,
      chapter_id: chapter.id,
      user_id: idIn(state, row.by),
      state: row.state ?? "pending",
      message: row.message,
      reason: row.reason ?? null,
      asked_at: daysAgo(row.days_ago),
      decided_at: maybeAgo(row.decided_days_ago),
      decided_by_id: row.decided_by ? idIn(state, row.decided_by) : null,
      posts_in_board: row.posts_in_board,
    };
  });
}

function topicsIn(state: State): ChapterState["topics"] {
  return WORLD.topics.map(({ in: category, by, ...topic }) => ({
    ...topic,
    category_id: placeIn(state, category),
    by_id: idIn(state, by),
    is_pinned: false,
    text: null,
    key: null,
  }));
}
