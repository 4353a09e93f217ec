import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";
import type { SetUp } from "../../../../lib/set-up-records";
import { fetchSetUp } from "../../../../lib/set-up-requests";

export default class VerifiedMembersSetUpDoneRoute extends DiscourseRoute {
  override async model({
    affiliation_id,
  }: Record<string, unknown>): Promise<SetUp> {
    return await fetchSetUp(Number(affiliation_id));
  }

  titleToken(): string {
    return i18n("verified_members.admin.set_up.title");
  }
}
