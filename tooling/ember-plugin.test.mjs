import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { EXTENSIONS, ROOT, TREES } from "./ember-plugin.mjs";

const HOST = join(ROOT, "sandbox/host");
const IMPORT = /from "(discourse(?:\/|-i18n)[^"]*)"/g;

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => EXTENSIONS.some((extension) => path.endsWith(extension)))
    .map((path) => readFileSync(join(folder, path), "utf8"));
}

/** Modules of Discourse that the plugin or a test imports and the sandbox stands in for. */
function stoodInFor() {
  const folders = [...TREES, join(ROOT, "test/javascripts")];
  const imports = folders
    .flatMap(sourcesIn)
    .flatMap((source) => [...source.matchAll(IMPORT)].map(([, path]) => path));
  return [...new Set(imports)].filter((path) =>
    EXTENSIONS.some((extension) =>
      existsSync(join(HOST, path.replace("discourse/", "") + extension))
    )
  );
}

test("every stand-in is held to the published declarations", () => {
  const held = readFileSync(join(HOST, "conformance.ts"), "utf8");
  const modules = stoodInFor();
  assert.ok(modules.length > 10, "hardly anything is stood in for");
  assert.deepEqual(
    modules.filter((path) => !held.includes(`from "${path}"`)),
    []
  );
});
