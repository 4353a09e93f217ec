import { service } from "@ember/service";
import DiscourseRoute from "discourse/routes/discourse";
import type VerifiedMembersQueue from "../../../../services/verified-members-queue";

export default class VerifiedMembersApplicationsIndexRoute extends DiscourseRoute {
  @service("verified-members-queue") declare queue: VerifiedMembersQueue;

  override activate(): void {
    this.queue.close();
  }
}
