import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";

/** The applications that one reviews. */
export default class VerifiedMembersReviewRoute extends DiscourseRoute {
  titleToken(): string {
    return i18n("verified_members.queue.title");
  }
}
