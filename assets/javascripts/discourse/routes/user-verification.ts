import type RouterService from "@ember/routing/router-service";
import { service } from "@ember/service";
import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";

/** One's own verification page. On anybody else's profile there is no such page. */
export default class UserVerificationRoute extends DiscourseRoute {
  @service declare router: RouterService;

  override beforeModel(): void {
    if (!this.isCurrentUser(this.modelFor("user"))) {
      this.router.replaceWith("/404");
    }
  }

  titleToken(): string {
    return i18n("verified_members.page.title");
  }
}
