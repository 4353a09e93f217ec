import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";
import {
  type AffiliationDraft,
  draftFromPreset,
} from "../../../../lib/affiliation-drafts";
import {
  fetchGroups,
  fetchPresets,
  type NamedGroup,
} from "../../../../lib/affiliation-requests";

export interface NewAffiliationModel {
  draft: AffiliationDraft;
  groups: NamedGroup[];
}

export default class VerifiedMembersAffiliationsNewRoute extends DiscourseRoute {
  override queryParams = { preset: { refreshModel: true } };

  override async model({
    preset,
  }: Record<string, unknown>): Promise<NewAffiliationModel> {
    const [groups, presets] = await Promise.all([
      fetchGroups(),
      fetchPresets(),
    ]);
    const chosen = presets.find(({ id }) => id === preset);
    const input = chosen && { ...chosen.affiliation, preset_id: chosen.id };
    return { draft: draftFromPreset(input), groups };
  }

  titleToken(): string {
    return i18n("verified_members.admin.affiliations.new");
  }
}
