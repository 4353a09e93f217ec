import modules from "plugin:modules";
import { SERVICES } from "../host/services";
import { HOST_MODULES } from "./pages";
import router from "./router";

/** Discourse accepts a route's file under several spellings of its name; so does this. */
function spelled(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replace(/[./_]/g, "-")
    .toLowerCase();
}

function indexed(found: Record<string, { default?: unknown }>) {
  const index = new Map<string, unknown>();
  for (const [path, module] of Object.entries(found)) {
    const [, kind, name] =
      /(route|template|controller|service)s\/(.+)$/.exec(path) ?? [];
    if (kind && name) {
      index.set(`${kind}:${spelled(name)}`, module.default);
    }
  }
  return index;
}

const INDEX = indexed({ ...HOST_MODULES, ...modules });

/** Finds by name what the plugin and the sandbox's pages hold. */
export default class Resolver {
  static create(): Resolver {
    return new Resolver();
  }

  normalize(fullName: string): string {
    const [kind = "", name = ""] = fullName.split(":");
    return `${kind}:${spelled(name)}`;
  }

  resolve(fullName: string): unknown {
    if (fullName === "router:main") {
      return router;
    }
    const name = this.normalize(fullName);
    return INDEX.get(name) ?? SERVICES[name];
  }
}
