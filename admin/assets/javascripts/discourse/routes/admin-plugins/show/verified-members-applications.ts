import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";

export default class VerifiedMembersApplicationsRoute extends DiscourseRoute {
  titleToken(): string {
    return i18n("verified_members.queue.title");
  }
}
