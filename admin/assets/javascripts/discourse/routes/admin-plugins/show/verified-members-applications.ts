import { service } from "@ember/service";
import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";
import type { ApplicationState } from "discourse/plugins/discourse-verified-members/discourse/lib/records";
import type VerifiedMembersQueue from "../../../services/verified-members-queue";

export default class VerifiedMembersApplicationsRoute extends DiscourseRoute {
  @service("verified-members-queue") declare queue: VerifiedMembersQueue;

  override queryParams = {
    state: { refreshModel: true },
    affiliation_id: { refreshModel: true },
    q: { refreshModel: true, replace: true },
  };

  // Not awaited: the list draws its own loading state beside what is already there.
  override model({ state, affiliation_id, q }: Record<string, unknown>): void {
    void this.queue.list.show({
      state: state as ApplicationState,
      affiliation_id: Number(affiliation_id) || null,
      q: String(q ?? ""),
    });
  }

  override deactivate(): void {
    this.queue.close();
  }

  titleToken(): string {
    return i18n("verified_members.admin.applications.title");
  }
}
