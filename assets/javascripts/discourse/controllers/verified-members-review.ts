import Controller from "@ember/controller";

/** What is in the address of the reviewers' queue, so that a reload and Back keep it. */
export default class VerifiedMembersReviewController extends Controller {
  affiliation_id = null;
  q = null;
  state = "pending";

  override queryParams = ["affiliation_id", "q", "state"];
}
