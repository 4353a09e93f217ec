import Route from "@ember/routing/route";
import type RouterService from "@ember/routing/router-service";
import { service } from "@ember/service";
import { linksOf } from "../../host/lib/plugin-api";

const PLUGIN_ID = "discourse-verified-members";

/** A plugin's own address leads to its first tab, as in the host. */
export default class AdminPluginsShowIndexRoute extends Route {
  @service declare router: RouterService;

  override beforeModel(): void {
    const [first] = linksOf(PLUGIN_ID);
    if (first) {
      this.router.replaceWith(first.route, PLUGIN_ID);
    }
  }
}
