import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";

export default class VerifiedMembersSheetRoute extends DiscourseRoute {
  override model({ application }: Record<string, unknown>): number {
    return Number(application);
  }

  titleToken(): string {
    return i18n("verified_members.sheet.title");
  }
}
