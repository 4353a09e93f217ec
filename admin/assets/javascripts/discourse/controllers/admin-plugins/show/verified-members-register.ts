import { tracked } from "@glimmer/tracking";
import Controller from "@ember/controller";

/** The filters of the register, in the address, so that a reload and Back keep them. */
export default class VerifiedMembersRegisterController extends Controller {
  @tracked affiliation_id: number | null = null;
  @tracked q: string | null = null;
  @tracked state = "live";

  override queryParams = ["affiliation_id", "q", "state"];
}
