import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sandboxBuild } from "./build.mjs";

const require = createRequire(import.meta.url);
const HERE = dirname(fileURLToPath(import.meta.url));
const SPRITES = join(
  dirname(require.resolve("@fortawesome/fontawesome-free/package.json")),
  "sprites"
);
const PORT = 4300;
const PORTS_TRIED = 50;
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

function isEvidence(path) {
  return /^\/verified-members\/evidence\/\d+$/.test(path);
}

async function listen(server, first) {
  for (let port = first; port < first + PORTS_TRIED; port++) {
    const taken = await new Promise((resolve, reject) => {
      server.once("error", (error) =>
        error.code === "EADDRINUSE" ? resolve(true) : reject(error)
      );
      server.listen(port, "127.0.0.1", () => resolve(false));
    });
    if (!taken) {
      return port;
    }
  }
  throw new Error(`Ports ${first} to ${first + PORTS_TRIED - 1} are all taken`);
}

/**
 * Builds the sandbox and serves it on 127.0.0.1, on the first free port.
 *
 * @param {{ watches: boolean }} options - Whether to rebuild and reload the
 *   browser when a source changes.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 * @throws When the first build fails.
 */
export async function serveSandbox({ watches }) {
  let files = new Map();
  const browsers = new Set();

  const build = await sandboxBuild((built, failed) => {
    if (!failed) {
      files = built;
      browsers.forEach((browser) => browser.write("data: built\n\n"));
    }
  });
  await build.rebuild();
  if (watches) {
    await build.watch();
  }

  async function contentOf(path) {
    if (path.startsWith("/assets/")) {
      return files.get(path.slice("/assets/".length));
    }
    if (/^\/sprites\/(solid|regular|brands)\.svg$/.test(path)) {
      return readFile(join(SPRITES, path.slice("/sprites/".length)));
    }
    // Every file that somebody attached looks the same here.
    if (isEvidence(path)) {
      return readFile(join(HERE, "app/evidence.svg"));
    }
    return readFile(
      join(HERE, path === "/" ? "app/bar.html" : "app/page.html")
    );
  }

  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, "http://127.0.0.1");
    if (pathname === "/changes") {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.flushHeaders();
      browsers.add(response);
      response.on("close", () => browsers.delete(response));
      return;
    }
    const content = await contentOf(pathname);
    if (!content) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type":
        TYPES[isEvidence(pathname) ? ".svg" : extname(pathname)] ??
        TYPES[".html"],
      "cache-control": "no-store",
    });
    response.end(content);
  });

  const port = await listen(server, PORT);
  return {
    address: `http://127.0.0.1:${port}/`,
    async close() {
      browsers.forEach((browser) => browser.end());
      server.close();
      server.closeAllConnections();
      await build.dispose();
    },
  };
}
