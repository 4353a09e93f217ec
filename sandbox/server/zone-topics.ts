import type { StoredAffiliation, StoredTopic } from "./chapter-state";
import { homeOf, type PresetHome } from "./presets";
import type { State } from "./state";
import { said } from "./words";

type Text = PresetHome["zone"]["topics"][number];

/** What the set-up writes in a zone: the preset's own texts, or those for any zone. */
export function textsFor(affiliation: StoredAffiliation): Text[] {
  const { preset_id, name, label } = affiliation;
  return (
    homeOf(preset_id)?.zone.topics ??
    ["guide", "welcome"].map((key) => ({
      key,
      pinned: key === "guide",
      title: said(`zone_topics.${key}.title`, { affiliation: name }),
      text: said(`zone_topics.${key}.text`, {
        affiliation: name,
        label,
        base_path: "",
      }),
    }))
  );
}

/** @returns The topics that the set-up has written in the zone. */
export function topicsOf(
  { topics }: State,
  { zone_id }: StoredAffiliation
): StoredTopic[] {
  return topics.filter(
    ({ category_id, key }) => key !== null && category_id === zone_id
  );
}

/** Writes each of them once. */
export function writeTopics(
  state: State,
  affiliation: StoredAffiliation,
  by_id: number
): void {
  const { zone_id } = affiliation;
  if (zone_id === null) {
    return;
  }
  const written = topicsOf(state, affiliation).map(({ key }) => key);
  for (const { key, title, pinned, text } of textsFor(affiliation)) {
    if (!written.includes(key)) {
      state.topics.push({
        id: Math.max(...state.topics.map(({ id }) => id)) + 1,
        category_id: zone_id,
        title,
        by_id,
        replies: 0,
        is_pinned: pinned,
        text,
        key,
      });
    }
  }
}
