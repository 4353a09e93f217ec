import { transformAsync } from "@babel/core";
import { buildMacros } from "@embroider/macros/babel";
import { Preprocessor } from "content-tag";
import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
export const EXTENSIONS = [".gts", ".ts", ".gjs", ".js", ".mjs"];

const PLUGIN = "discourse/plugins/discourse-verified-members/";
const HOST = join(ROOT, "sandbox/host");
/** Discourse lays both trees over each other, so a path may be in either. */
export const TREES = ["assets/javascripts", "admin/assets/javascripts"].map(
  (tree) => join(ROOT, tree)
);
const EMBER = join(
  dirname(require.resolve("ember-source/package.json")),
  "dist/dev/packages"
);
/** Published with templates and macros that the application must compile. */
const UNCOMPILED =
  /node_modules\/(@ember\/test-(helpers|waiters)|ember-qunit)\//;

function withExtension(path) {
  const candidates = [
    path,
    ...EXTENSIONS.map((extension) => path + extension),
    ...EXTENSIONS.map((extension) => join(path, `index${extension}`)),
  ];
  return candidates.find(
    (candidate) => existsSync(candidate) && statSync(candidate).isFile()
  );
}

function inTrees(path, trees) {
  for (const tree of trees) {
    const found = withExtension(join(tree, path));
    if (found) {
      return found;
    }
  }
}

/** A relative import may cross from one tree into the other. */
function acrossTrees(importer, path, trees) {
  const wanted = resolve(dirname(importer), path);
  const tree = trees.find((candidate) => wanted.startsWith(candidate + sep));
  return tree && inTrees(relative(tree, wanted), trees);
}

function resolveImport({ path, importer }, trees) {
  if (path.startsWith(".")) {
    return acrossTrees(importer, path, trees);
  }
  if (path.startsWith(PLUGIN)) {
    return inTrees(path.slice(PLUGIN.length), trees);
  }
  if (path.startsWith("discourse/")) {
    return withExtension(join(HOST, path.slice("discourse/".length)));
  }
  if (path === "discourse-i18n") {
    return withExtension(join(HOST, path));
  }
  return withExtension(join(EMBER, path));
}

function isOurs(path) {
  return !path.includes("node_modules");
}

async function babelPlugins() {
  const compiler = await import(
    pathToFileURL(join(EMBER, "ember-template-compiler/index.js")).href
  );
  const macros = buildMacros();
  const templates = ["babel-plugin-ember-template-compilation", { compiler }];
  return {
    ours: [
      ["@babel/plugin-transform-typescript", { allowDeclareFields: true }],
      templates,
      [
        "module:decorator-transforms",
        {
          runtime: { import: require.resolve("decorator-transforms/runtime") },
        },
      ],
    ],
    packages: [...macros.babelMacros, templates],
  };
}

/**
 * Compiles and resolves the front end as Discourse's own build does: templates
 * in `.gts`, types and decorators away, `discourse/…` to the sandbox's
 * stand-ins and the plugin's own names to its sources.
 *
 * @param {string[]} [trees] where the plugin's own modules are
 * @returns {import("esbuild").Plugin} It keeps what it compiled, so one
 *   instance per watching build makes every rebuild a matter of the changed file.
 */
export function emberPlugin(trees = TREES) {
  const preprocessor = new Preprocessor();
  const compiled = new Map();
  let plugins;

  async function compile(path) {
    const source = await readFile(path, "utf8");
    const known = compiled.get(path);
    if (known?.source === source) {
      return known.result;
    }

    plugins ??= babelPlugins();
    const { ours, packages } = await plugins;
    const code = /\.g[jt]s$/.test(path)
      ? preprocessor.process(source, { filename: path }).code
      : source;
    const { code: contents } = await transformAsync(code, {
      filename: path,
      plugins: isOurs(path) ? ours : packages,
      sourceMaps: isOurs(path) ? "inline" : false,
      babelrc: false,
      configFile: false,
      cwd: ROOT,
    });
    const result = { contents, loader: "js" };
    compiled.set(path, { source, result });
    return result;
  }

  return {
    name: "ember",
    setup(build) {
      build.onResolve({ filter: /.*/ }, (args) => {
        if (args.kind === "entry-point") {
          return;
        }
        const path = resolveImport(args, trees);
        if (path) {
          return { path };
        }
        if (args.path.startsWith("discourse/")) {
          return {
            errors: [{ text: `No stand-in for ${args.path} in sandbox/host` }],
          };
        }
      });

      build.onLoad({ filter: /\.(g?[jt]s|mjs)$/ }, async ({ path }) => {
        if (isOurs(path) || UNCOMPILED.test(path)) {
          return compile(path);
        }
      });
    },
  };
}
