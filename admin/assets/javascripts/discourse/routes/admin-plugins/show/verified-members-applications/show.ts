import { service } from "@ember/service";
import DiscourseRoute from "discourse/routes/discourse";
import type VerifiedMembersQueue from "../../../../services/verified-members-queue";

export default class VerifiedMembersApplicationsShowRoute extends DiscourseRoute {
  @service("verified-members-queue") declare queue: VerifiedMembersQueue;

  // Not awaited: the pane draws its own loading state.
  override model({ application_id }: Record<string, unknown>): void {
    void this.queue.open(Number(application_id));
  }
}
