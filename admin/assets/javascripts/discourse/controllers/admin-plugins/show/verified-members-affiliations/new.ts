import { tracked } from "@glimmer/tracking";
import Controller from "@ember/controller";

/** Which preset fills the editor is in the address, so that a reload keeps it. */
export default class VerifiedMembersAffiliationsNewController extends Controller {
  @tracked preset: string | null = null;

  override queryParams = ["preset"];
}
