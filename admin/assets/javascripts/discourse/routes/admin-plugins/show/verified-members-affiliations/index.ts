import DiscourseRoute from "discourse/routes/discourse";
import type {
  Affiliation,
  Preset,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";
import {
  fetchAffiliations,
  fetchPresets,
} from "../../../../lib/affiliation-requests";

export interface AffiliationsModel {
  affiliations: Affiliation[];
  presets: Preset[];
}

export default class VerifiedMembersAffiliationsIndexRoute extends DiscourseRoute {
  override async model(): Promise<AffiliationsModel> {
    const [affiliations, presets] = await Promise.all([
      fetchAffiliations(),
      fetchPresets(),
    ]);
    return { affiliations, presets };
  }
}
