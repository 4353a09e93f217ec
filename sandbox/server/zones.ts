import type {
  Board,
  ChapterPage,
  OwnChapters,
  Place,
  Zone,
} from "../../assets/javascripts/discourse/lib/chapter-records";
import type Call from "./call";

const REQUESTS_MAX = 50;

export function zone(call: Call): Zone {
  const { state, chapterViews, views, params } = call;
  const affiliation = state.affiliations.find(
    ({ enabled, zone_id }) => enabled && zone_id === Number(params[0])
  );
  const summary = views
    .affiliations(true)
    .find(({ id }) => id === affiliation?.id);
  if (!affiliation || !summary) {
    throw call.notFound();
  }
  const { id, description, joining, posts_this_month } = affiliation;
  const chapters = chapterViews
    .visible()
    .filter(({ affiliation_id }) => affiliation_id === id);
  return {
    affiliation: { ...summary, description, joining },
    standing: chapterViews.standing(id),
    figures: {
      verified: state.verifications.filter(
        ({ affiliation_id, ended_at }) => affiliation_id === id && !ended_at
      ).length,
      chapters: chapters.length,
      posts_this_month,
    },
    chapters: chapters.map((chapter) => chapterViews.card(chapter)),
  };
}

export function board(call: Call): Board {
  const { chapterViews, params } = call;
  const chapters = chapterViews
    .visible()
    .filter(({ board_id }) => board_id === Number(params[0]));
  const [first] = chapters;
  if (!first) {
    throw call.notFound();
  }
  return {
    chapters: chapters.map(({ id, name, group }) => ({
      id,
      name,
      group_name: group.name,
    })),
    zone: zoneOf(call, first.affiliation_id),
  };
}

function zoneOf(
  { state, chapterViews }: Call,
  affiliationId: number
): Place | null {
  const affiliation = state.affiliations.find(({ id }) => id === affiliationId);
  return chapterViews.place(affiliation?.zone_id ?? null);
}

export function showChapter(call: Call): ChapterPage {
  const { chapterViews, views, params } = call;
  const chapter = chapterViews
    .visible()
    .find(({ id }) => id === Number(params[0]));
  const affiliation = views
    .affiliations(true)
    .find(({ id }) => id === chapter?.affiliation_id);
  if (!chapter || !affiliation) {
    throw call.notFound();
  }
  return {
    chapter: chapterViews.card(chapter),
    affiliation,
    zone: zoneOf(call, affiliation.id),
  };
}

export function ownChapters({ state, chapterViews, me }: Call): OwnChapters {
  return {
    chapters: chapterViews
      .visible()
      .map((chapter) => chapterViews.card(chapter)),
    join_requests: state.join_requests
      .filter(({ user_id }) => user_id === me.id)
      .sort((one, other) => other.asked_at.localeCompare(one.asked_at))
      .slice(0, REQUESTS_MAX)
      .map((request) => chapterViews.own(request)),
  };
}
