import type { ZoneAccess } from "../../admin/assets/javascripts/discourse/lib/set-up-records";
import partyBranch from "../../config/presets/party_branch.yml";
import professionalAssociation from "../../config/presets/professional_association.yml";

/** What a preset brings beside its affiliation. */
export interface PresetHome {
  zone: {
    name: string;
    access: ZoneAccess;
    topics: { key: string; title: string; pinned: boolean; text: string }[];
  };
  chapters: {
    board: string;
    name: string;
    group_name: string;
    summary: string;
    prompt: string;
  }[];
}

const HOMES: Record<string, PresetHome> = {
  party_branch: partyBranch as unknown as PresetHome,
  professional_association: professionalAssociation as unknown as PresetHome,
};

/** @param id - Of a preset; null is none. */
export function homeOf(id: string | null): PresetHome | undefined {
  return id === null ? undefined : HOMES[id];
}
