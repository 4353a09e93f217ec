import EmberRouter from "@ember/routing/router";
import modules from "plugin:modules";

interface RouteMap {
  resource?: string;
  map: (this: unknown) => void;
}

/** What the plugin adds under a route of the host. */
function mapsOf(resource: string): RouteMap[] {
  return Object.entries(modules)
    .filter(([path]) => path.endsWith("route-map"))
    .map(([, module]) => module.default as RouteMap)
    .filter((map) => map.resource === resource);
}

export default class Router extends EmberRouter {
  override location = "history";
  override rootURL = "/";
}

Router.map(function () {
  this.route("topic", { path: "/t/:topic_id" });
  this.route("user", { path: "/u/:username" }, function () {
    mapsOf("user").forEach(({ map }) => map.call(this));
  });
  this.route("admin", function () {
    this.route(
      "adminPlugins",
      { path: "/plugins", resetNamespace: true },
      function () {
        this.route("show", { path: "/:plugin_id" }, function () {
          mapsOf("admin.adminPlugins.show").forEach(({ map }) =>
            map.call(this)
          );
        });
      }
    );
  });
  this.route("unknown", { path: "/*path" });
});
