/**
 * Discourse before 2026.7 cannot split a plugin's JavaScript, but it compiles the
 * plugin's `admin/assets/javascripts` into a bundle of its own, which only staff
 * get with every page. Modules have the same names in both. So whatever is imported
 * on demand goes there too, and `import-on-demand.js` fetches it for everyone else.
 */
import { posix } from "node:path";
import { mapImport } from "./import-map.mjs";

const PLUGIN = "discourse/plugins/discourse-verified-members/";
const MAIN = "assets/javascripts/";
const SECOND = "admin/assets/javascripts/";
/** What only staff have of Discourse itself. */
const FOR_STAFF = /^admin\//;

/** Modules that Discourse looks for by their paths, so it must have them at once. */
export const FOUND_BY_PATH =
  /(^|\/)((api-initializers|connectors|controllers|initializers|instance-initializers|pre-initializers|routes|services|templates)\/.+|[\w-]+-route-map)\.g?[jt]s$/;

export const IMPORT_ON_DEMAND = `${PLUGIN}discourse/lib/import-on-demand`;

/**
 * @param {string} path of a module, anywhere below a folder `javascripts`
 * @returns {string} what Discourse calls it
 */
export function nameOf(path) {
  const inside = path.split("/javascripts/").at(-1);
  return PLUGIN + inside.replace(/\.[^./]+$/, "");
}

/**
 * @param {string} path of the module that imports
 * @param {string} source what it imports from
 * @returns {string} what older Discourse calls that
 */
export function nameOfImport(path, source) {
  const mapped = mapImport(source);
  return mapped.startsWith(".")
    ? posix.join(posix.dirname(nameOf(path)), mapped)
    : mapped;
}

/** Every name that the given ones lead to, themselves included. */
function reached(names, importsOf) {
  const found = new Set(names);
  for (const name of found) {
    importsOf(name).forEach((imported) => found.add(imported));
  }
  return found;
}

/**
 * @typedef {object} Module
 * @property {string} path where it is to be written
 * @property {string[]} imports names of what it needs at once
 * @property {string[]} onDemand names of what it asks for later
 */

/**
 * @param {Module[]} modules of all of the plugin
 * @returns {Module[]} the same; what the main bundle can do without until it is asked
 *   for has its path in the second
 * @throws {Error} when readers could come upon what only staff have
 */
export function splitOff(modules) {
  const known = new Map(modules.map((module) => [nameOf(module.path), module]));
  const roots = modules
    .filter(({ path }) => path.startsWith(MAIN) && FOUND_BY_PATH.test(path))
    .map(({ path }) => nameOf(path));

  const atOnce = reached(roots, (name) => known.get(name)?.imports ?? []);
  const everReached = reached(roots, (name) => {
    const { imports = [], onDemand = [] } = known.get(name) ?? {};
    return [...imports, ...onDemand];
  });
  for (const name of everReached) {
    const { path, imports = [] } = known.get(name) ?? {};
    const staffs = imports.find((imported) => FOR_STAFF.test(imported));
    if (staffs) {
      throw new Error(
        `${path} is open to all readers, but imports ${staffs}, which only staff have`
      );
    }
  }

  return modules.map((module) =>
    module.path.startsWith(MAIN) && !atOnce.has(nameOf(module.path))
      ? { ...module, path: SECOND + module.path.slice(MAIN.length) }
      : module
  );
}
