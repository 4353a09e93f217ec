import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";

/** The requests to join that one decides. */
export default class VerifiedMembersJoinRequestsRoute extends DiscourseRoute {
  titleToken(): string {
    return i18n("verified_members.join_queue.title");
  }
}
