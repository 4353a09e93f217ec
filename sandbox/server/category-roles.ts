import type { CategoryRole } from "../../assets/javascripts/discourse/lib/chapter-records";
import type { State } from "./state";

/** @returns What the category is to the plugin; undefined is nothing. */
export function roleOf(
  { affiliations, chapters }: State,
  categoryId: number
): CategoryRole | undefined {
  const enabled = affiliations.filter((affiliation) => affiliation.enabled);
  const home = enabled.find(({ zone_id }) => zone_id === categoryId);
  const hasChapter = chapters.some(
    ({ archived_at, affiliation_id, board_id }) =>
      !archived_at &&
      board_id === categoryId &&
      enabled.some(({ id }) => id === affiliation_id)
  );
  return home || hasChapter
    ? {
        ...(home && { zone_of: home.id }),
        ...(hasChapter && { has_chapter: true as const }),
      }
    : undefined;
}
