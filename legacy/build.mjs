// Writes the plugin's JavaScript as Discourse before 2026.7 reads it.
//
//   node legacy/build.mjs FOLDER
//
// FOLDER gets assets/, admin/ and test/ with .js and .gjs in the place of .ts and
// .gts; everything else of the plugin is the same for every Discourse.
import {
  copyFile,
  mkdir,
  readdir,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { FORM_BRIDGE, LEFT_OUT } from "./import-map.mjs";
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

async function write(path, text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function buildFile(file, folder) {
  const ending = /\.[^./]+$/.exec(file)?.[0] ?? "";
  const stem = join(folder, file.slice(0, file.length - ending.length));
  const source = join(ROOT, file);

  if (file.endsWith(".d.ts") || LEFT_OUT.includes(file)) {
    return;
  }
  if (OLDER_ENDINGS[ending]) {
    const code = await readFile(source, "utf8");
    await write(stem + OLDER_ENDINGS[ending], transpile(code, source));
  } else if (ending === ".json") {
    const data = await readFile(source, "utf8");
    await write(`${stem}.js`, `export default ${data.trim()};\n`);
    // The request specs compare with the file itself.
    await write(`${stem}.json`, data);
  } else {
    await mkdir(dirname(stem), { recursive: true });
    await copyFile(source, stem + ending);
  }
}

/**
 * @param {string} folder where to write; what is there of the three trees is replaced
 * @returns {Promise<number>} how many modules were written
 * @throws {Error} naming the file, for one that older Discourse could not read
 */
export async function build(folder) {
  let count = 0;
  for (const tree of TREES) {
    await rm(join(folder, tree), { recursive: true, force: true });
    for await (const file of filesOf(tree)) {
      await buildFile(file, folder).catch((error) => {
        throw new Error(`${file}: ${error.message}`);
      });
      count += 1;
    }
  }
  const bridge = FORM_BRIDGE.split("/").slice(3).join("/");
  await copyFile(
    join(ROOT, "legacy/form-kit-bridge.gjs"),
    join(folder, "assets/javascripts", `${bridge}.gjs`)
  );
  return count;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? "dist/legacy");
  console.log(`${await build(folder)} modules in ${folder}`);
}
