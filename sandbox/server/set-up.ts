import type {
  PlannedChapter,
  SetUp,
  SetUpBegun,
  SetUpStart,
  ZonePlan,
} from "../../admin/assets/javascripts/discourse/lib/set-up-records";
import { makeAffiliation } from "./admin";
import { chaptered, refuse } from "./admin-chapters";
import type Call from "./call";
import type { StoredAffiliation } from "./chapter-state";
import { Refusal } from "./http";
import { homeOf } from "./presets";
import { categoryNamed, problemsOf, provideChapter } from "./provide-chapter";
import { said } from "./words";
import { textsFor, topicsOf, writeTopics } from "./zone-topics";

export function setUpStart(call: Call): SetUpStart {
  const { state } = call;
  return {
    presets: state.presets.map(({ id }) => ({
      id,
      title: said(`presets.${id}.title`),
      description: said(`presets.${id}.description`),
      zone_name: homeOf(id)?.zone.name ?? "",
      board_names: homeOf(id)?.chapters.map(({ board }) => board) ?? [],
    })),
    affiliations: state.affiliations.map((affiliation) =>
      chaptered(call, affiliation)
    ),
  };
}

export function beginSetUp(call: Call): SetUpBegun {
  const { state, body } = call;
  const preset = state.presets.find(({ id }) => id === body.preset_id);
  if (!preset) {
    throw new Refusal(422, said("errors.no_preset"));
  }
  const affiliation =
    state.affiliations.find(
      ({ preset_id, name }) =>
        preset_id === preset.id || name === preset.affiliation.name
    ) ?? makeAffiliation(call, preset.affiliation, preset.id);
  return { affiliation: chaptered(call, affiliation) };
}

function found(call: Call): StoredAffiliation {
  const affiliation = call.state.affiliations.find(
    ({ id }) => id === Number(call.params[0])
  );
  if (!affiliation) {
    throw call.notFound();
  }
  return affiliation;
}

export function showSetUp(call: Call): SetUp {
  const { state } = call;
  const affiliation = found(call);
  return {
    affiliation: {
      ...chaptered(call, affiliation),
      group_name: affiliation.group?.name ?? "",
    },
    chapters: [...existing(call, affiliation), ...proposed(call, affiliation)],
    categories: state.categories,
    zone: zonePlan(call, affiliation),
    topics: topicsOf(state, affiliation).map(({ id, title }) => ({
      title,
      path: `/t/${id}`,
    })),
    topic_titles: textsFor(affiliation).map(({ title }) => title),
  };
}

function existing(
  { state, chapterViews }: Call,
  { id }: StoredAffiliation
): PlannedChapter[] {
  return state.chapters
    .filter(
      ({ affiliation_id, archived_at }) => affiliation_id === id && !archived_at
    )
    .map((chapter) => {
      const {
        board,
        group,
        leaders,
        summary,
        prompt,
        capacity,
        is_open,
        name,
      } = chapterViews.forAdmin(chapter);
      return {
        id: chapter.id,
        affiliation_id: id,
        name,
        summary,
        prompt,
        capacity,
        is_open,
        group_id: group.id,
        group_name: group.name,
        board_id: board?.id ?? null,
        board_name: board?.name ?? null,
        leaders: leaders.map(({ username }) => username),
      };
    });
}

/** Somebody has to lead a chapter that takes requests: at first, who sets it up. */
function proposed(
  { state, me }: Call,
  { id, preset_id }: StoredAffiliation
): PlannedChapter[] {
  const taken = state.chapters
    .filter(({ affiliation_id }) => affiliation_id === id)
    .map(({ group }) => group.name);
  return (homeOf(preset_id)?.chapters ?? [])
    .filter(({ group_name }) => !taken.includes(group_name))
    .map(({ name, summary, prompt, group_name, board }) => ({
      id: null,
      affiliation_id: id,
      name,
      summary,
      prompt,
      capacity: null,
      is_open: true,
      group_id: null,
      group_name,
      board_id:
        state.categories.find((category) => category.name === board)?.id ??
        null,
      board_name: board,
      leaders: [me.username],
    }));
}

function zonePlan(
  { state }: Call,
  { preset_id, zone_id, name: affiliationName }: StoredAffiliation
): ZonePlan {
  const brought = homeOf(preset_id)?.zone;
  const name = brought?.name ?? affiliationName;
  const there = state.categories.find((category) => category.name === name);
  return {
    category_id: zone_id ?? there?.id ?? null,
    name,
    access: zone_id ? "unchanged" : (brought?.access ?? "everyone_reads"),
  };
}

/** All of them, or none. */
export function setUpChapters(call: Call): SetUp {
  const { id: affiliation_id } = found(call);
  const planned = (call.body.chapters as PlannedChapter[]).map((input) => ({
    input: { ...input, affiliation_id },
    known: call.state.chapters.find(
      (chapter) =>
        chapter.id === input.id && chapter.affiliation_id === affiliation_id
    ),
  }));
  const problems = planned.flatMap(({ input, known }, place) =>
    Object.entries(problemsOf(call, input, known)).map(([field, message]) => [
      `${place}.${field}`,
      message,
    ])
  );
  if (problems.length) {
    throw refuse(Object.fromEntries(problems) as Record<string, string>);
  }
  planned.forEach(({ input, known }) => provideChapter(call, input, known));
  return showSetUp(call);
}

export function setUpZone(call: Call): SetUp {
  const { state, me, body } = call;
  const affiliation = found(call);
  const { category_id, name, access } = body.zone as ZonePlan;
  if (!access) {
    throw refuse({ access: said("errors.zone_access") });
  }
  if (category_id && !call.chapterViews.place(category_id)) {
    throw refuse({ category_id: said("errors.no_category") });
  }
  if (!category_id && !name?.trim()) {
    throw refuse({ name: said("errors.zone_name") });
  }
  affiliation.zone_id =
    category_id ?? categoryNamed(call, name.trim(), affiliation.color);
  writeTopics(state, affiliation, me.id);
  return showSetUp(call);
}
