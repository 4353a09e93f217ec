// Measures what every reader downloads, and holds it to its budget.
//
//   node tooling/size-budget.mjs
//
// Counted is what Discourse loads at once because it finds it by its path
// (initializers, routes, templates, route maps) with everything that these import;
// what is imported on demand comes when it is opened. Discourse before 2026.7 sends the
// main bundle as a whole, so there all that the legacy build puts into it counts. What
// belongs to the host is not ours.
import esbuild from "esbuild";
import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build as buildLegacy } from "../legacy/build.mjs";
import { FOUND_BY_PATH } from "../legacy/second-bundle.mjs";
import { emberPlugin, ROOT } from "./ember-plugin.mjs";

const BUDGETS = { current: 5 * 1024, legacy: 16 * 1024 };
const MAIN = "assets/javascripts/discourse";
const OWN = /^(\.|\/|discourse\/plugins\/discourse-verified-members\/)/;

function modulesIn(folder, wanted) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => wanted.test(path))
    .map((path) => join(folder, path));
}

/** Everything that is not the plugin's own comes with the host. */
function hostLeftOut() {
  return {
    name: "host-left-out",
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, kind }) =>
        kind === "entry-point" || OWN.test(path)
          ? undefined
          : { path, external: true }
      );
    },
  };
}

/** Leaves what is imported on demand where it is. */
export function onDemandLeftOut() {
  return {
    name: "on-demand-left-out",
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, kind }) =>
        kind === "dynamic-import" ? { path, external: true } : undefined
      );
    },
  };
}

/**
 * @param {string[]} files that are loaded at once
 * @param {import("esbuild").Plugin[]} plugins
 * @returns {Promise<number>} bytes after minifying and gzip
 */
export async function compressedSize(files, plugins) {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: files
        .map(
          (file, index) => `export * as m${index} from ${JSON.stringify(file)};`
        )
        .join("\n"),
      resolveDir: ROOT,
    },
    absWorkingDir: ROOT,
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    write: false,
    logLevel: "warning",
    plugins,
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

async function measure() {
  const current = await compressedSize(
    modulesIn(join(ROOT, MAIN), FOUND_BY_PATH),
    [onDemandLeftOut(), hostLeftOut(), emberPlugin()]
  );

  const folder = await mkdtemp(join(tmpdir(), "legacy-"));
  try {
    await buildLegacy(folder);
    const legacy = await compressedSize(
      modulesIn(join(folder, MAIN), /\.g?js$/),
      [hostLeftOut(), emberPlugin([join(folder, "assets/javascripts")])]
    );
    return { current, legacy };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = await measure();
  for (const [name, size] of Object.entries(sizes)) {
    const budget = BUDGETS[name];
    const verdict = size > budget ? "OVER the" : "within the";
    console.log(
      `${name}: ${size} bytes compressed, ${verdict} budget of ${budget}`
    );
    if (size > budget) {
      process.exitCode = 1;
    }
  }
}
