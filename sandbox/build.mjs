import esbuild from "esbuild";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { compileAsync } from "sass";
import { parse } from "yaml";
import {
  emberPlugin,
  EXTENSIONS,
  ROOT,
  TREES,
} from "../tooling/ember-plugin.mjs";

/** What Discourse finds by path and not by import. */
const FOUND_BY_PATH =
  /^(.*\/)?((api-initializers|initializers|controllers|routes|services|templates)\/.+|[\w-]+-route-map)\.g?[jt]s$/;

function modulesOf(tree) {
  if (!existsSync(tree)) {
    return [];
  }
  return readdirSync(tree, { recursive: true })
    .filter((path) => FOUND_BY_PATH.test(path))
    .map((path) => ({
      name: path.replace(/\.g?[jt]s$/, ""),
      file: join(tree, path),
    }));
}

/** `plugin:modules`: every module of the plugin that Discourse finds by its path. */
function pluginModules() {
  return {
    name: "plugin-modules",
    setup(build) {
      build.onResolve({ filter: /^plugin:modules$/ }, ({ path }) => ({
        path,
        namespace: "plugin",
      }));
      build.onLoad({ filter: /.*/, namespace: "plugin" }, () => {
        const modules = TREES.flatMap(modulesOf);
        const imports = modules.map(
          ({ file }, index) =>
            `import * as m${index} from ${JSON.stringify(file)};`
        );
        const entries = modules.map(
          ({ name }, index) => `${JSON.stringify(name)}: m${index},`
        );
        return {
          contents: `${imports.join("\n")}\nexport default {${entries.join("\n")}};`,
          resolveDir: ROOT,
          watchDirs: TREES.filter(existsSync).flatMap(foldersOf),
        };
      });
    },
  };
}

function foldersOf(tree) {
  return [
    tree,
    ...readdirSync(tree, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name)),
  ];
}

/** Locale files as data. */
function yamlFiles() {
  return {
    name: "yaml",
    setup(build) {
      build.onLoad({ filter: /\.yml$/ }, async ({ path }) => ({
        contents: JSON.stringify(parse(await readFile(path, "utf8"))),
        loader: "json",
      }));
    },
  };
}

/** Stylesheets, with the sandbox's stand-in for the host's `lib/viewport`. */
function scssFiles() {
  return {
    name: "scss",
    setup(build) {
      build.onLoad({ filter: /\.scss$/ }, async ({ path }) => {
        const { css, loadedUrls } = await compileAsync(path, {
          loadPaths: [
            join(ROOT, "sandbox/host/stylesheets"),
            join(ROOT, "assets/stylesheets"),
          ],
          silenceDeprecations: ["import"],
        });
        return {
          contents: css,
          loader: "css",
          watchFiles: loadedUrls.map((url) => url.pathname),
        };
      });
    },
  };
}

/** @returns {import("esbuild").BuildOptions} What every build of the front end has in common. */
export function frontEndOptions() {
  return {
    absWorkingDir: ROOT,
    bundle: true,
    format: "esm",
    sourcemap: "inline",
    target: "es2022",
    write: false,
    resolveExtensions: EXTENSIONS,
    conditions: ["development"],
    define: { "process.env.NODE_ENV": '"development"' },
    logLevel: "warning",
    plugins: [pluginModules(), yamlFiles(), scssFiles(), emberPlugin()],
  };
}

/**
 * @param {(files: Map<string, Uint8Array>, failed: boolean) => void} onBuilt -
 *   Gets every file by its address under `/assets/` whenever one has changed.
 * @returns {Promise<import("esbuild").BuildContext>}
 */
export function sandboxBuild(onBuilt) {
  const collect = {
    name: "collect",
    setup(build) {
      build.onEnd(({ outputFiles = [], errors }) => {
        const files = outputFiles.map(({ path, contents }) => [
          path.slice(join(ROOT, "sandbox/.built").length + 1),
          contents,
        ]);
        onBuilt(new Map(files), errors.length > 0);
      });
    },
  };

  const options = frontEndOptions();
  return esbuild.context({
    ...options,
    entryPoints: {
      bar: "sandbox/app/bar.ts",
      page: "sandbox/app/page.ts",
    },
    outdir: join(ROOT, "sandbox/.built"),
    splitting: true,
    plugins: [...options.plugins, collect],
  });
}
