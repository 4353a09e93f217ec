import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";

export default class VerifiedMembersRepairRoute extends DiscourseRoute {
  titleToken(): string {
    return i18n("verified_members.admin.repair.title");
  }
}
