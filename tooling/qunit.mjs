import esbuild from "esbuild";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve as absolute } from "node:path";
import { parseArgs } from "node:util";
import { frontEndOptions } from "../sandbox/build.mjs";
import { launchBrowser } from "./browser.mjs";
import { ROOT } from "./ember-plugin.mjs";

const TESTS = join(ROOT, "test/javascripts");
const LIMIT_MS = 240_000;
/** Acceptance tests want the whole host; a real Discourse runs them. */
const KINDS = ["unit", "integration"];
const LEFT_OUT = ["acceptance"];

const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Tests</title><link rel="icon" href="data:,"></head>
  <body>
    <div id="qunit"></div>
    <div id="qunit-fixture"></div>
    <div id="ember-testing-container"><div id="ember-testing"></div></div>
    <script type="module" src="/tests.js"></script>
  </body>
</html>`;

function testsOf(kind) {
  const folder = join(TESTS, kind);
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true })
    .filter((path) => /-test\.g?[jt]s$/.test(path))
    .map((path) => join(folder, path))
    .sort();
}

async function bundled(files) {
  const imports = files.map((file) => `import ${JSON.stringify(file)};`);
  const { outputFiles } = await esbuild.build({
    ...frontEndOptions(),
    outdir: join(ROOT, "sandbox/.built"),
    stdin: {
      contents: `
        ${imports.join("\n")}
        import { run } from "./sandbox/host/tests/setup.ts";
        run();
      `,
      resolveDir: ROOT,
      sourcefile: "tests.js",
    },
    entryNames: "tests",
    splitting: false,
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [path.split("/").at(-1), contents])
  );
}

function serve(files) {
  const server = createServer(({ url }, response) => {
    const name = url.slice(1).split("?")[0];
    const content = name === "" ? PAGE : files.get(name);
    const type = name.endsWith(".js") ? "text/javascript" : "text/html";
    response.writeHead(content ? 200 : 404, { "content-type": type });
    response.end(content);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

function report({ fullName, errors }) {
  console.log(`\nFAILED ${fullName.join(" › ")}`);
  for (const { message, actual, expected, stack } of errors) {
    console.log(`  ${message ?? "an assertion failed"}`);
    if (expected !== undefined || actual !== undefined) {
      console.log(`    expected ${JSON.stringify(expected)}`);
      console.log(`    actual   ${JSON.stringify(actual)}`);
    }
    if (stack) {
      const own = stack
        .split("\n")
        .filter((line) => !/qunit|node_modules/i.test(line))
        .slice(0, 4);
      console.log(own.map((line) => `    ${line.trim()}`).join("\n"));
    }
  }
}

/**
 * @param {string} address
 * @param {string} filter - Only tests whose name contains it.
 * @returns {Promise<{ passed: number, failed: number }>}
 * @throws When the run does not end in time, or a test file cannot even be loaded.
 */
async function run(address, filter) {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const counts = { passed: 0, failed: 0 };
    const ended = new Promise((resolve, reject) => {
      const limit = setTimeout(
        () => reject(new Error(`The tests did not end in ${LIMIT_MS} ms`)),
        LIMIT_MS
      );
      page.on("pageerror", (error) => {
        if (!counts.passed && !counts.failed) {
          clearTimeout(limit);
          reject(error);
        }
      });
      page.exposeFunction("testEnded", (test) => {
        if (test.status === "failed") {
          counts.failed++;
          report(test);
        } else if (test.status === "passed") {
          counts.passed++;
        }
      });
      page.exposeFunction("runEnded", () => {
        clearTimeout(limit);
        resolve();
      });
    });
    await Promise.all([
      ended,
      page.goto(`${address}?filter=${encodeURIComponent(filter)}`),
    ]);
    return counts;
  } finally {
    await browser.close();
  }
}

const { values, positionals } = parseArgs({
  options: { filter: { type: "string", default: "" } },
  allowPositionals: true,
});
const files = positionals.length
  ? positionals.map((path) => absolute(path))
  : KINDS.flatMap(testsOf);
const server = await serve(await bundled(files));
const { port } = server.address();

try {
  const { passed, failed } = await run(
    `http://127.0.0.1:${port}/`,
    values.filter
  );
  for (const kind of LEFT_OUT) {
    const count = testsOf(kind).length;
    if (count) {
      console.log(
        `Left out: ${count} files of ${kind}, which want a Discourse`
      );
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed || !passed ? 1 : 0;
} finally {
  server.close();
}
