import type RouterService from "@ember/routing/router-service";
import { service } from "@ember/service";
import titledRoute from "../lib/titled-route";

/** One's own verification page. On anybody else's profile there is no such page. */
export default class UserVerificationRoute extends titledRoute("page") {
  @service declare router: RouterService;

  override beforeModel(): void {
    if (!this.isCurrentUser(this.modelFor("user"))) {
      this.router.replaceWith("/404");
    }
  }
}
