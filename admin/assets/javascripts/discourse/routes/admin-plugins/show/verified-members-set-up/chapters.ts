import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";
import {
  fetchGroups,
  type NamedGroup,
} from "../../../../lib/affiliation-requests";
import type { SetUp } from "../../../../lib/set-up-records";
import { fetchSetUp } from "../../../../lib/set-up-requests";

export interface SetUpChaptersModel {
  groups: NamedGroup[];
  setUp: SetUp;
}

export default class VerifiedMembersSetUpChaptersRoute extends DiscourseRoute {
  override async model({
    affiliation_id,
  }: Record<string, unknown>): Promise<SetUpChaptersModel> {
    const [setUp, groups] = await Promise.all([
      fetchSetUp(Number(affiliation_id)),
      fetchGroups(),
    ]);
    return { groups, setUp };
  }

  titleToken(): string {
    return i18n("verified_members.admin.set_up.title");
  }
}
