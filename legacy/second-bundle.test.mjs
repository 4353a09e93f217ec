import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { beforeEach, test } from "node:test";
import { nameOf, splitOff } from "./second-bundle.mjs";

const MAIN = "assets/javascripts/discourse";
const SECOND = "admin/assets/javascripts/discourse";

function module(path, { imports = [], onDemand = [] } = {}) {
  return { path, imports: imports.map(own), onDemand: onDemand.map(own) };
}

function own(name) {
  return name.startsWith("admin/")
    ? name
    : `discourse/plugins/discourse-verified-members/discourse/${name}`;
}

const pathsOf = (modules) => splitOff(modules).map(({ path }) => path);

test("names a module as Discourse does", () => {
  assert.equal(nameOf(`${MAIN}/lib/days.js`), own("lib/days"));
  assert.equal(nameOf(`/x/${SECOND}/lib/waits.ts`), own("lib/waits"));
});

test("moves what is only reached on demand, with all that only this needs", () => {
  assert.deepEqual(
    pathsOf([
      module(`${MAIN}/templates/user/page.gjs`, {
        imports: ["components/opener"],
      }),
      module(`${MAIN}/components/opener.gjs`, {
        imports: ["lib/shared"],
        onDemand: ["components/page"],
      }),
      module(`${MAIN}/components/page.gjs`, {
        imports: ["lib/shared", "lib/only-there"],
      }),
      module(`${MAIN}/lib/shared.js`, { imports: ["lib/below-shared"] }),
      module(`${MAIN}/lib/below-shared.js`),
      module(`${MAIN}/lib/only-there.js`),
    ]),
    [
      `${MAIN}/templates/user/page.gjs`,
      `${MAIN}/components/opener.gjs`,
      `${SECOND}/components/page.gjs`,
      `${MAIN}/lib/shared.js`,
      `${MAIN}/lib/below-shared.js`,
      `${SECOND}/lib/only-there.js`,
    ]
  );
});

test("keeps what is asked for on demand here and needed at once there", () => {
  assert.deepEqual(
    pathsOf([
      module(`${MAIN}/initializers/a.js`, { onDemand: ["lib/both"] }),
      module(`${MAIN}/routes/b.js`, { imports: ["lib/both"] }),
      module(`${MAIN}/lib/both.js`),
    ]),
    [`${MAIN}/initializers/a.js`, `${MAIN}/routes/b.js`, `${MAIN}/lib/both.js`]
  );
});

test("moves what only the second bundle needs, and leaves the second and the tests alone", () => {
  assert.deepEqual(
    pathsOf([
      module(`${MAIN}/user-route-map.js`),
      module(`${MAIN}/lib/staffs.js`),
      module(`${SECOND}/initializers/a.js`, { imports: ["lib/staffs"] }),
      module("test/javascripts/unit/a-test.js", { imports: ["lib/staffs"] }),
    ]),
    [
      `${MAIN}/user-route-map.js`,
      `${SECOND}/lib/staffs.js`,
      `${SECOND}/initializers/a.js`,
      "test/javascripts/unit/a-test.js",
    ]
  );
});

test("refuses to lead readers to what only staff have, and says where", () => {
  const opener = module(`${MAIN}/initializers/a.js`, {
    onDemand: ["components/queue"],
  });
  const queue = module(`${SECOND}/components/queue.gjs`, {
    imports: ["admin/components/layout"],
  });
  assert.throws(
    () => splitOff([opener, queue]),
    /admin\/assets.*queue\.gjs is open to all readers, but imports admin\/components\/layout/
  );
  assert.doesNotThrow(() => splitOff([queue]));
});

let loaded;
let scripts;
let importOnDemand;

/** The page, as far as the loader has to do with it. */
beforeEach(async () => {
  loaded = { "lib/here": { default: "here" } };
  scripts = [];
  const require = (name) => loaded[name];
  require.has = (name) => name in loaded;
  globalThis.amdRequire = require;
  globalThis.document = {
    querySelector: () => ({ content: "/assets/second.js" }),
    createElement: () => ({ remove() {} }),
    head: { append: (script) => scripts.push(script) },
  };

  const source = new URL("./import-on-demand.js", import.meta.url);
  const code = (await readFile(source, "utf8")).replace(
    'import require from "require";',
    `const require = globalThis.amdRequire; // ${Math.random()}`
  );
  importOnDemand = (
    await import(`data:text/javascript,${encodeURIComponent(code)}`)
  ).default;
});

test("fetches nothing for a module that is there", async () => {
  assert.equal((await importOnDemand("lib/here")).default, "here");
  assert.equal(scripts.length, 0);
});

test("fetches the second bundle once, for whatever is asked", async () => {
  const both = [importOnDemand("lib/one"), importOnDemand("lib/two")];
  assert.equal(scripts.length, 1);
  assert.equal(scripts[0].src, "/assets/second.js");

  Object.assign(loaded, { "lib/one": { a: 1 }, "lib/two": { a: 2 } });
  scripts[0].onload();
  assert.deepEqual(await Promise.all(both), [{ a: 1 }, { a: 2 }]);
  assert.deepEqual(await importOnDemand("lib/two"), { a: 2 });
  assert.equal(scripts.length, 1);
});

test("says when the second bundle does not come, and tries again when asked again", async () => {
  const first = importOnDemand("lib/one");
  scripts[0].onerror();
  await assert.rejects(first, /\/assets\/second\.js did not load/);

  const second = importOnDemand("lib/one");
  assert.equal(scripts.length, 2);
  loaded["lib/one"] = { a: 1 };
  scripts[1].onload();
  assert.deepEqual(await second, { a: 1 });
});
