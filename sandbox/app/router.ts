import EmberRouter from "@ember/routing/router";
import modules from "plugin:modules";

type Mapping = (this: unknown) => void;

interface RouteMap {
  resource: string;
  map: Mapping;
}

const MAPS = Object.entries(modules)
  .filter(([path]) => path.endsWith("route-map"))
  .map(([, module]) => module.default as RouteMap | Mapping)
  .map((found) =>
    typeof found === "function" ? { resource: null, map: found } : found
  );

/**
 * What the plugin adds under a route of the host.
 *
 * @param wanted - Name of the route; null is the top.
 */
function mapsOf(wanted: string | null): Mapping[] {
  return MAPS.filter(({ resource }) => resource === wanted).map(
    ({ map }) => map
  );
}

export default class Router extends EmberRouter {
  override location = "history";
  override rootURL = "/";
}

Router.map(function () {
  this.route("topic", { path: "/t/:topic_id" });
  this.route("category", { path: "/c/:slug/:category_id" });
  this.route("group", { path: "/g/:group_name" });
  mapsOf(null).forEach((map) => map.call(this));
  this.route("user", { path: "/u/:username" }, function () {
    mapsOf("user").forEach((map) => map.call(this));
  });
  this.route("admin", function () {
    this.route(
      "adminPlugins",
      { path: "/plugins", resetNamespace: true },
      function () {
        this.route("show", { path: "/:plugin_id" }, function () {
          mapsOf("admin.adminPlugins.show").forEach((map) => map.call(this));
        });
      }
    );
  });
  this.route("unknown", { path: "/*path" });
});
