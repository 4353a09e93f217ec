import { ajax } from "discourse/lib/ajax";
import type {
  Affiliation,
  AffiliationInput,
  Preset,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";

const BASE = "/admin/plugins/discourse-verified-members/affiliations";

export interface NamedGroup {
  id: number;
  name: string;
}

export async function fetchAffiliations(): Promise<Affiliation[]> {
  return ((await ajax(`${BASE}.json`)) as { affiliations: Affiliation[] })
    .affiliations;
}

export async function fetchAffiliation(id: number): Promise<Affiliation> {
  return ((await ajax(`${BASE}/${id}.json`)) as { affiliation: Affiliation })
    .affiliation;
}

export async function fetchPresets(): Promise<Preset[]> {
  return ((await ajax(`${BASE}/presets.json`)) as { presets: Preset[] })
    .presets;
}

/** Groups that an affiliation may adopt: those that people are put into by hand. */
export async function fetchGroups(): Promise<NamedGroup[]> {
  return (await ajax("/groups/search.json", {
    data: { ignore_automatic: true },
  })) as NamedGroup[];
}

/**
 * Saves an affiliation. Sent as JSON: a form keeps its numbers and its empty lists.
 *
 * @param id - Null makes a new one.
 */
export async function saveAffiliation(
  id: number | null,
  affiliation: AffiliationInput
): Promise<Affiliation> {
  const answer = await ajax(id ? `${BASE}/${id}.json` : `${BASE}.json`, {
    type: id ? "PUT" : "POST",
    contentType: "application/json",
    data: JSON.stringify({ affiliation }),
  });
  return (answer as { affiliation: Affiliation }).affiliation;
}

/** The server refuses when anybody has ever applied for it. */
export async function destroyAffiliation(id: number): Promise<void> {
  await ajax(`${BASE}/${id}.json`, { type: "DELETE" });
}
