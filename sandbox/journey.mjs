// Clicks through apply → approve → label in a sandbox of its own, and looks every
// screen over for what assistive technology would stumble on.
//
//   node sandbox/journey.mjs [FOLDER]
//
// With FOLDER it leaves pictures of every screen there.
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { launchBrowser } from "../tooling/browser.mjs";
import { serveSandbox } from "./server.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const GRAVE = ["serious", "critical"];
const PATIENCE_MS = 8000;
const PLUGIN = "admin/plugins/discourse-verified-members";
const WIDTHS = { desktop: 1280, phone: 360 };
const pictures = process.argv[2];

const { address, close } = await serveSandbox({ watches: false });
const browser = await launchBrowser();
const page = await browser.newPage();
page.setDefaultTimeout(PATIENCE_MS);

const counts = { passed: 0, failed: 0 };
const faults = [];
page.on("pageerror", (error) => faults.push(error.message));

/** Takes a step; a step that fails is told and the journey goes on as far as it can. */
async function step(name, take) {
  faults.length = 0;
  try {
    await take();
    if (faults.length) {
      throw new Error(faults.join("\n"));
    }
    counts.passed++;
    console.log(`ok      ${name}`);
  } catch (error) {
    counts.failed++;
    console.log(`FAILED  ${name}\n        ${error.message}`);
  }
}

/** Opens a page of the sandbox as somebody. */
async function open(path, settings = {}) {
  await page.goto(new URL("sprites/solid.svg", address).href);
  await page.evaluate((changes) => {
    const key = "sandbox:settings";
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    sessionStorage.setItem(key, JSON.stringify({ ...kept, ...changes }));
  }, settings);
  await page.goto(new URL(path, address).href);
  await page.waitForSelector("#main-outlet");
}

async function click(selector) {
  const element = await page.waitForSelector(selector, { visible: true });
  await element.evaluate((node) => node.scrollIntoView({ block: "center" }));
  await element.click();
}

async function clickText(selector, text) {
  await page.waitForFunction(
    (within, wanted) =>
      [...document.querySelectorAll(within)].some((node) =>
        node.textContent.includes(wanted)
      ),
    {},
    selector,
    text
  );
  const handles = await page.$$(selector);
  for (const handle of handles) {
    if ((await handle.evaluate((node) => node.textContent)).includes(text)) {
      await handle.click();
      return;
    }
  }
}

/** Faults that keep people from using the screen, as axe-core finds them. */
async function lookOver(name) {
  await page.evaluate(await readFile(AXE, "utf8"));
  const violations = await page.evaluate(async () => {
    const results = await globalThis.axe.run(document);
    return results.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      where: nodes.map(({ target }) => target.join(" ")).slice(0, 3),
    }));
  });
  const grave = violations.filter(({ impact }) => GRAVE.includes(impact));
  if (grave.length) {
    throw new Error(`${name}: ${JSON.stringify(grave)}`);
  }
}

async function picture(name) {
  if (!pictures) {
    return;
  }
  await mkdir(pictures, { recursive: true });
  for (const [width, pixels] of Object.entries(WIDTHS)) {
    await page.setViewport({ width: pixels, height: 800 });
    for (const scheme of ["light", "dark"]) {
      await page.evaluate((wanted) => {
        document.documentElement.dataset.scheme = wanted;
      }, scheme);
      await page.screenshot({
        path: join(pictures, `${name}-${width}-${scheme}.png`),
        fullPage: true,
      });
    }
  }
  await page.setViewport({ width: WIDTHS.desktop, height: 800 });
}

async function screen(name, path, settings, selector) {
  await step(`${name}: opens, and stands up to axe`, async () => {
    await open(path, settings);
    await page.waitForSelector(selector, { visible: true });
    await picture(name);
    await lookOver(name);
  });
}

/** Fills in a form whatever its questions are. */
async function fillIn() {
  for (const field of await page.$$(".verification-form .form-kit__field")) {
    const kind = await field.evaluate((node) => node.dataset.controlType);
    const [text, radio, box, select] = await Promise.all([
      field.$("input[type=text], textarea"),
      field.$("input[type=radio]"),
      field.$("input[type=checkbox]"),
      field.$("select"),
    ]);
    const dated = await field.$("input[type=date]");
    const number = await field.$("input[type=number]");
    if (text) {
      await text.type("李春雨");
    } else if (dated) {
      await dated.type("06212008");
    } else if (number) {
      await number.type("2008");
    } else if (select) {
      const option = await select.$("option:nth-child(2)");
      await select.select(await option.evaluate((node) => node.value));
    } else if (radio ?? box) {
      await (radio ?? box).click();
    } else {
      throw new Error(`Nobody told the journey how to answer a ${kind}`);
    }
  }
}

const topic = "t/1";
const profile = "u/linxiaohe/verification";
const desk = `${PLUGIN}/applications`;
const LABEL = ".topic-post:first-child .topic-avatar .verified-label";

await page.setViewport({ width: WIDTHS.desktop, height: 800 });

await screen(
  "topic",
  topic,
  { persona: "visitor", locale: "zh_CN" },
  ".topic-post"
);
await step("a visitor sees no label at the member's post", async () => {
  if (await page.$(LABEL)) {
    throw new Error("There is one already");
  }
});

await screen(
  "verification",
  profile,
  { persona: "member" },
  ".verification-offer"
);
await step("the member fills in the form and sends it", async () => {
  await click(".verification-offer .btn-primary");
  await page.waitForSelector(".verification-form form");
  await fillIn();
  await picture("form");
  await lookOver("form");
  await click(".verification-form button[type=submit]");
  await page.waitForSelector(".verification-timeline");
});
await step("the application waits in the member's timeline", async () => {
  await page.waitForSelector(".verification-state[data-state=pending]");
  await picture("timeline");
  await lookOver("timeline");
});

await screen(
  "queue",
  desk,
  { persona: "moderator" },
  ".verification-queue-row"
);
await step("a moderator opens it and approves it", async () => {
  await clickText(".verification-queue-row__link", "linxiaohe");
  await page.waitForSelector(".verification-review__answers");
  await picture("review");
  await lookOver("review");
  await click(".verification-review__approve");
  await click(".dialog-footer .btn-primary, .dialog-container .btn-primary");
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll(".verification-queue-row")].some((row) =>
        row.textContent.includes("linxiaohe")
      )
  );
});

await step("a visitor sees the label under the member's avatar", async () => {
  await open(topic, { persona: "visitor" });
  await page.waitForSelector(LABEL, { visible: true });
  await picture("labelled");
});
await step("and reads who checked", async () => {
  await click(LABEL);
  await page.waitForSelector(".verified-label-details");
});

await screen(
  "register",
  `${PLUGIN}/register`,
  { persona: "moderator" },
  ".verification-register-row"
);
await screen(
  "affiliations",
  `${PLUGIN}/affiliations`,
  { persona: "admin" },
  ".verification-presets"
);
await screen(
  "editor",
  `${PLUGIN}/affiliations/new?preset=party_branch`,
  {},
  ".verification-question"
);

await browser.close();
await close();
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
