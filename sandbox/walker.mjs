import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { launchBrowser } from "../tooling/browser.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const GRAVE = ["serious", "critical"];
const PATIENCE_MS = 8000;
const HEIGHT_PX = 800;
const WIDTHS_PX = { phone: 360, desktop: 1280 };
const SCHEMES = ["dark", "light"];
const SETTINGS = "sandbox:settings";

/** Faults that keep people from using what is on the screen, as axe-core finds them. */
async function graveFaults(page) {
  const violations = await page.evaluate(async () => {
    const results = await globalThis.axe.run(document);
    return results.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      where: nodes.map(({ target }) => target.join(" ")).slice(0, 3),
    }));
  });
  return violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .map((violation) => JSON.stringify(violation));
}

/** Words without a translation, and what makes the page wider than its window. */
function plainFaults(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...(document.body.innerText.match(/\[(en|zh_CN)\.[\w.]+\]/g) ?? []),
      ...(scrollWidth > clientWidth
        ? [`${scrollWidth - clientWidth} px wider than the window`]
        : []),
    ];
  });
}

/**
 * Somebody who walks through the sandbox in a browser and keeps count.
 *
 * @param {string} address - Of the sandbox.
 * @param {string} [pictures] - Folder for a picture of every screen.
 */
export async function walker(address, pictures) {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const counts = { passed: 0, failed: 0 };
  const errors = [];
  page.on("pageerror", ({ message }) => errors.push(message));

  async function dress(width, scheme) {
    await page.setViewport({ width: WIDTHS_PX[width], height: HEIGHT_PX });
    await page.evaluate((wanted) => {
      document.documentElement.dataset.scheme = wanted;
      return new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(resolve))
      );
    }, scheme);
  }

  /** Looks the screen over in every width and scheme, and leaves it as it was. */
  async function lookOver(name) {
    await page.evaluate(await readFile(AXE, "utf8"));
    const faults = [];
    for (const width of Object.keys(WIDTHS_PX)) {
      for (const scheme of SCHEMES) {
        await dress(width, scheme);
        if (pictures) {
          const path = join(pictures, `${name}-${width}-${scheme}.png`);
          await mkdir(pictures, { recursive: true });
          await page.screenshot({ path, fullPage: true });
        }
        const found = [
          ...(await plainFaults(page)),
          ...(await graveFaults(page)),
        ];
        faults.push(...found.map((fault) => `${width}, ${scheme}: ${fault}`));
      }
    }
    if (faults.length) {
      throw new Error(faults.join("\n        "));
    }
  }

  /** Takes a step; one that fails is told, and the walk goes on as far as it can. */
  async function step(name, take) {
    errors.length = 0;
    try {
      await take();
      if (errors.length) {
        throw new Error(errors.join("\n        "));
      }
      counts.passed++;
      console.log(`ok      ${name}`);
    } catch ({ message }) {
      counts.failed++;
      console.log(`FAILED  ${name}\n        ${message}`);
    }
  }

  /** Opens a page of the sandbox with these of its switches set, the others as they are. */
  async function open(path, settings = {}) {
    await page.goto(new URL("assets/bar.css", address).href);
    await page.evaluate(
      (key, changes) => {
        const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}");
        sessionStorage.setItem(key, JSON.stringify({ ...kept, ...changes }));
      },
      SETTINGS,
      settings
    );
    await page.goto(new URL(path, address).href);
    await page.waitForSelector("#main-outlet");
  }

  /** A step: the page opens, shows what the selector says, and is looked over. */
  async function screen(name, path, settings, selector) {
    await step(`${name}: opens, and stands being looked over`, async () => {
      await open(path, settings);
      await page.waitForSelector(selector, { visible: true });
      await lookOver(name);
    });
  }

  /** @param {string} [text] - The first that holds it, rather than the first. */
  async function click(selector, text = "") {
    const element = await page.waitForFunction(
      (within, wanted) =>
        [...document.querySelectorAll(within)].find(
          (node) => node.checkVisibility() && node.textContent.includes(wanted)
        ),
      {},
      selector,
      text
    );
    await element.evaluate((node) => node.scrollIntoView({ block: "center" }));
    await element.click();
  }

  async function type(selector, text) {
    const input = await page.waitForSelector(selector, { visible: true });
    await input.type(text);
  }

  /** Waits until nothing matches that holds the text. */
  async function gone(selector, text = "") {
    await page.waitForFunction(
      (within, unwanted) =>
        ![...document.querySelectorAll(within)].some((node) =>
          node.textContent.includes(unwanted)
        ),
      {},
      selector,
      text
    );
  }

  /** Waits until something matches that holds the text. */
  async function shows(selector, text = "") {
    await page.waitForFunction(
      (within, wanted) =>
        [...document.querySelectorAll(within)].some(
          (node) => node.checkVisibility() && node.textContent.includes(wanted)
        ),
      {},
      selector,
      text
    );
  }

  await page.setViewport({ width: WIDTHS_PX.desktop, height: HEIGHT_PX });
  return {
    page,
    counts,
    step,
    screen,
    open,
    click,
    type,
    gone,
    shows,
    lookOver,
    leave: () => browser.close(),
  };
}
