// Holds the two languages to each other, and the front end to them.
//
//   node tooling/locales.mjs
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const ROOT = resolve(fileURLToPath(import.meta.url), "../..");
const LANGUAGES = ["en", "zh_CN"];
const PLURALS = { en: ["one", "other"], zh_CN: ["other"] };
const SOURCES = ["assets/javascripts", "admin/assets/javascripts"];
// A key that is put together from parts ends where the first part does.
const KEY =
  /["'`]((?:verified_members|notifications)\.[a-z_.]+[a-z_])(["'`]|\.\$\{)/g;

function isPlural(branch) {
  return typeof branch === "object" && branch !== null && "other" in branch;
}

/**
 * @param {object} branch of a locale file
 * @param {string} [path] where the branch is
 * @returns {Map<string, string | Record<string, string>>} texts by key; a plural is one text
 */
export function textsOf(branch, path = "") {
  const texts = new Map();
  for (const [key, value] of Object.entries(branch ?? {})) {
    const at = path ? `${path}.${key}` : key;
    if (value === null || typeof value !== "object" || isPlural(value)) {
      texts.set(at, value);
    } else {
      textsOf(value, at).forEach((text, inner) => texts.set(inner, text));
    }
  }
  return texts;
}

function placeholdersOf(text) {
  const all = typeof text === "object" ? Object.values(text).join(" ") : text;
  return [...new Set(String(all).match(/%\{\w+\}/g) ?? [])].sort().join(" ");
}

/**
 * @param {Record<string, Map<string, unknown>>} locales texts by language
 * @returns {string[]} what is wrong, one sentence each
 */
export function problemsBetween(locales) {
  const problems = [];
  const keys = new Set(LANGUAGES.flatMap((name) => [...locales[name].keys()]));
  for (const key of keys) {
    for (const name of LANGUAGES) {
      const text = locales[name].get(key);
      if (text === undefined) {
        problems.push(`${name} lacks ${key}`);
      } else if (isPlural(text)) {
        const forms = Object.keys(text).sort().join(", ");
        if (forms !== PLURALS[name].join(", ")) {
          problems.push(`${name} has the forms ${forms} of ${key}`);
        }
      } else if (typeof text !== "string" || !text.trim()) {
        problems.push(`${name} has no text for ${key}`);
      }
    }
    const [one, other] = LANGUAGES.map((name) =>
      placeholdersOf(locales[name].get(key) ?? "")
    );
    if (one !== other) {
      problems.push(
        `${key} is filled in with ${one || "nothing"} and ${other || "nothing"}`
      );
    }
  }
  return problems;
}

/**
 * @param {string} code of a module
 * @param {Map<string, unknown>} texts without the roots `js` and `admin_js`
 * @returns {string[]} keys that it asks for and that nobody has written
 */
export function missingIn(code, texts) {
  const keys = [...texts.keys()];
  return [...code.matchAll(KEY)]
    .map(([, key, end]) => ({ key, isWhole: end.length === 1 }))
    .filter(({ key, isWhole }) =>
      isWhole
        ? !texts.has(key)
        : !keys.some((known) => known.startsWith(`${key}.`))
    )
    .map(({ key }) => key);
}

function load(kind, language) {
  const path = join(ROOT, `config/locales/${kind}.${language}.yml`);
  return textsOf(parse(readFileSync(path, "utf8"))[language]);
}

function check() {
  const problems = ["client", "server"].flatMap((kind) =>
    problemsBetween(
      Object.fromEntries(LANGUAGES.map((name) => [name, load(kind, name)]))
    )
  );

  const known = new Map(
    [...load("client", "en")].map(([key, text]) => [
      key.replace(/^(admin_js|js)\./, ""),
      text,
    ])
  );
  for (const tree of SOURCES) {
    for (const path of readdirSync(join(ROOT, tree), { recursive: true })) {
      if (/\.g?[jt]s$/.test(path)) {
        const code = readFileSync(join(ROOT, tree, path), "utf8");
        missingIn(code, known).forEach((key) =>
          problems.push(`${tree}/${path} asks for ${key}, which has no text`)
        );
      }
    }
  }
  return { problems, count: known.size };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, count } = check();
  problems.forEach((problem) => console.error(problem));
  console.log(`${count} texts of the front end, in ${LANGUAGES.join(" and ")}`);
  process.exitCode = problems.length ? 1 : 0;
}
