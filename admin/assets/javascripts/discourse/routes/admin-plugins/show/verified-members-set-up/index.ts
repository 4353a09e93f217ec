import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";
import type { SetUpStart } from "../../../../lib/set-up-records";
import { fetchSetUpStart } from "../../../../lib/set-up-requests";

export default class VerifiedMembersSetUpIndexRoute extends DiscourseRoute {
  override async model(): Promise<SetUpStart> {
    return await fetchSetUpStart();
  }

  titleToken(): string {
    return i18n("verified_members.admin.set_up.title");
  }
}
