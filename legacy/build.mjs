// Writes the plugin's JavaScript as Discourse before 2026.7 reads it.
//
//   node legacy/build.mjs FOLDER
//
// FOLDER gets assets/, admin/ and test/ with .js and .gjs in the place of .ts and
// .gts, and a plugin.rb that tells where the second bundle is; everything else of the
// plugin is the same for every Discourse.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CHART_BRIDGE, FORM_BRIDGE, LEFT_OUT } from "./import-map.mjs";
import { IMPORT_ON_DEMAND, splitOff } from "./second-bundle.mjs";
import { transpile } from "./transpile.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
export const TREES = [
  "assets/javascripts",
  "admin/assets/javascripts",
  "test/javascripts",
];
const OLDER_ENDINGS = {
  ".gts": ".gjs",
  ".ts": ".js",
  ".gjs": ".gjs",
  ".js": ".js",
};

async function* filesOf(tree) {
  const entries = await readdir(join(ROOT, tree), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  for (const entry of entries) {
    if (entry.isFile()) {
      yield join(entry.parentPath, entry.name).slice(ROOT.length + 1);
    }
  }
}

/** What becomes of a file: modules with what they import, and the rest as it is. */
async function outputsOf(file) {
  const ending = /\.[^./]+$/.exec(file)?.[0] ?? "";
  const stem = file.slice(0, file.length - ending.length);
  const contents = await readFile(join(ROOT, file));

  if (file.endsWith(".d.ts") || LEFT_OUT.includes(file)) {
    return [];
  }
  if (OLDER_ENDINGS[ending]) {
    const module = transpile(contents.toString(), file);
    return [{ path: stem + OLDER_ENDINGS[ending], ...module }];
  }
  if (ending === ".json") {
    const code = `export default ${contents.toString().trim()};\n`;
    // The request specs compare with the file itself.
    return [
      { path: `${stem}.js`, code, imports: [], onDemand: [] },
      { path: file, code: contents },
    ];
  }
  return [{ path: file, code: contents }];
}

/** Modules that only older Discourse needs, written as it reads them. */
async function ownModules() {
  return Promise.all(
    [`${CHART_BRIDGE}.js`, `${FORM_BRIDGE}.gjs`, `${IMPORT_ON_DEMAND}.js`].map(
      async (name) => {
        const code = await readFile(join(ROOT, "legacy", basename(name)));
        const path = join(
          "assets/javascripts",
          name.split("/").slice(3).join("/")
        );
        return { path, code, imports: [], onDemand: [] };
      }
    )
  );
}

async function write(folder, { path, code }) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), code);
}

/**
 * @param {string} folder where to write; what is there of the three trees is replaced
 * @returns {Promise<number>} how many modules were written
 * @throws {Error} naming the file, for one that older Discourse could not read
 */
export async function build(folder) {
  const outputs = await ownModules();
  for (const tree of TREES) {
    for await (const file of filesOf(tree)) {
      const more = await outputsOf(file).catch((error) => {
        throw new Error(`${file}: ${error.message}`);
      });
      outputs.push(...more);
    }
  }
  const modules = outputs.filter(({ imports }) => imports);
  const others = outputs.filter(({ imports }) => !imports);
  const pluginRb = await Promise.all(
    ["plugin.rb", "legacy/second_bundle.rb"].map((file) =>
      readFile(join(ROOT, file), "utf8")
    )
  );
  others.push({ path: "plugin.rb", code: pluginRb.join("\n") });

  for (const tree of TREES) {
    await rm(join(folder, tree), { recursive: true, force: true });
  }
  for (const output of [...splitOff(modules), ...others]) {
    await write(folder, output);
  }
  return modules.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? "dist/legacy");
  console.log(`${await build(folder)} modules in ${folder}`);
}
