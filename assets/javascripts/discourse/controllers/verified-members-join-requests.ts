import Controller from "@ember/controller";

/** What is in the address of the leaders' queue, so that a reload and Back keep it. */
export default class VerifiedMembersJoinRequestsController extends Controller {
  chapter_id = null;
  state = "pending";

  override queryParams = ["chapter_id", "state"];
}
