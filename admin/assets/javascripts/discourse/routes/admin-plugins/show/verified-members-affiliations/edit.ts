import DiscourseRoute from "discourse/routes/discourse";
import type { Affiliation } from "discourse/plugins/discourse-verified-members/discourse/lib/records";
import {
  fetchAffiliation,
  fetchGroups,
  type NamedGroup,
} from "../../../../lib/affiliation-requests";

export interface EditAffiliationModel {
  affiliation: Affiliation;
  groups: NamedGroup[];
}

export default class VerifiedMembersAffiliationsEditRoute extends DiscourseRoute {
  override async model({
    affiliation_id,
  }: Record<string, unknown>): Promise<EditAffiliationModel> {
    const [affiliation, groups] = await Promise.all([
      fetchAffiliation(Number(affiliation_id)),
      fetchGroups(),
    ]);
    return { affiliation, groups };
  }
}
