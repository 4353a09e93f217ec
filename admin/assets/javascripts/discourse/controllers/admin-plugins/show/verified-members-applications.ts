import { tracked } from "@glimmer/tracking";
import Controller from "@ember/controller";

/** The filters of the queue, in the address, so that a reload and Back keep them. */
export default class VerifiedMembersApplicationsController extends Controller {
  @tracked affiliation_id: number | null = null;
  @tracked q: string | null = null;
  @tracked state = "pending";

  override queryParams = ["state", "affiliation_id", "q"];
}
