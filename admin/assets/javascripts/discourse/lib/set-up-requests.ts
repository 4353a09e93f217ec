import { ajax } from "discourse/lib/ajax";
import type {
  ChapteredAffiliation,
  PlannedChapter,
  SetUp,
  SetUpBegun,
  SetUpStart,
  ZonePlan,
} from "./set-up-records";

const BASE = "/admin/plugins/discourse-verified-members/set-up";

async function send(
  path: string,
  type: "POST" | "PUT",
  body: object
): Promise<unknown> {
  return await ajax(`${BASE}${path}.json`, {
    type,
    // A form would lose empty lists and what is null.
    contentType: "application/json",
    data: JSON.stringify(body),
  });
}

export async function fetchSetUpStart(): Promise<SetUpStart> {
  return (await ajax(`${BASE}.json`)) as SetUpStart;
}

/** Makes the affiliation of a preset, or finds the one that was made of it. */
export async function beginSetUp(
  presetId: string
): Promise<ChapteredAffiliation> {
  const answer = await send("", "POST", { preset_id: presetId });
  return (answer as SetUpBegun).affiliation;
}

export async function fetchSetUp(affiliationId: number): Promise<SetUp> {
  return (await ajax(`${BASE}/${affiliationId}.json`)) as SetUp;
}

/** Makes all of them, or none. */
export async function saveChapters(
  affiliationId: number,
  chapters: PlannedChapter[]
): Promise<SetUp> {
  return (await send(`/${affiliationId}/chapters`, "PUT", {
    chapters,
  })) as SetUp;
}

/** Makes or adopts the zone, sets who may read and write there, and writes its topics once. */
export async function saveZone(
  affiliationId: number,
  zone: ZonePlan
): Promise<SetUp> {
  return (await send(`/${affiliationId}/zone`, "PUT", { zone })) as SetUp;
}
