// Clicks through apply → refuse → apply → approve → label → revoke in a sandbox of
// its own, and looks every screen over in both widths and schemes.
//
//   node sandbox/journey.mjs [FOLDER]
//
// With FOLDER it leaves pictures of every screen there.
import { serveSandbox } from "./server.mjs";
import { walker } from "./walker.mjs";

const ADMIN = "admin/plugins/discourse-verified-members";
const TOPIC = "t/1";
const PROFILE = "u/linxiaohe/verification";
const QUEUE = `${ADMIN}/applications`;
const MEMBER = "linxiaohe";
const LABEL = ".topic-post:first-child .topic-avatar .verified-label";
const ROW = ".verification-queue-row";
const REGISTER_ROW = ".verification-register-row";
/** Whatever page: what opens it, who may, and what it shows. */
const PAGES = {
  topic: [TOPIC, "visitor", ".topic-post"],
  verification: [PROFILE, "member", ".verification-offer"],
  queue: [QUEUE, "moderator", ROW],
  register: [`${ADMIN}/register`, "moderator", REGISTER_ROW],
  affiliations: [`${ADMIN}/affiliations`, "admin", ".verification-presets"],
  editor: [
    `${ADMIN}/affiliations/new?preset=party_branch`,
    "admin",
    ".verification-question",
  ],
};

const { address, close } = await serveSandbox({ watches: false });
const { page, counts, step, screen, open, click, lookOver, leave } =
  await walker(address, process.argv[2]);

/** Answers a question of the form, whatever its kind. */
async function answer(field) {
  const kind = await field.evaluate((node) => node.dataset.controlType);
  const [input, select] = await Promise.all([
    field.$("input, textarea"),
    field.$("select"),
  ]);
  switch (kind) {
    case "input-text":
    case "textarea":
      return input.type("李春雨");
    case "input-number":
      return input.type("2008");
    case "input-date":
      return input.type("06212008");
    case "select": {
      const option = await select.$("option:nth-child(2)");
      return select.select(await option.evaluate((node) => node.value));
    }
    case "checkbox":
    case "custom":
    case "radio-group":
      return input.click();
    default:
      throw new Error(`Nobody told the journey how to answer a ${kind}`);
  }
}

async function apply() {
  await click(".verification-offer .btn-primary");
  await page.waitForSelector(".verification-form form");
  for (const field of await page.$$(".verification-form .form-kit__field")) {
    await answer(field);
  }
}

async function send() {
  await click(".verification-form button[type=submit]");
  await page.waitForSelector(".verification-state[data-state=pending]");
}

async function type(selector, text) {
  const input = await page.waitForSelector(selector);
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

async function openInQueue() {
  await open(QUEUE, { persona: "moderator" });
  await click(`${ROW}__link`, MEMBER);
  await page.waitForSelector(".verification-review__answers");
}

async function allScreens(locale) {
  for (const [name, [path, persona, shows]] of Object.entries(PAGES)) {
    await screen(`${name}-${locale}`, path, { persona, locale }, shows);
  }
}

try {
  await allScreens("zh_CN");

  await step("a visitor sees no label at the member's post", async () => {
    await open(TOPIC, { persona: "visitor" });
    await page.waitForSelector(".topic-post");
    await gone(LABEL);
  });
  await step("the member fills in the form", async () => {
    await open(PROFILE, { persona: "member" });
    await apply();
    await lookOver("form");
  });
  await step("and sends it: it waits in the timeline", async () => {
    await send();
    await lookOver("timeline");
  });
  await step("a moderator refuses it with a reason", async () => {
    await openInQueue();
    await click(".verification-review__refuse");
    await type(".verification-review form textarea", "请补充组织关系所在地。");
    await lookOver("refusal");
    await click(".verification-review form button[type=submit]");
    await gone(ROW, MEMBER);
  });
  await step("the member reads the reason, and applies again", async () => {
    await open(PROFILE, { persona: "member" });
    await page.waitForSelector(".verification-state[data-state=refused]");
    await lookOver("refused");
    await apply();
    await send();
  });
  await step("the moderator approves it", async () => {
    await openInQueue();
    await lookOver("review");
    await click(".verification-review__approve");
    await click(".dialog-container .btn-primary");
    await gone(ROW, MEMBER);
  });
  await step("a visitor sees the label under the avatar", async () => {
    await open(TOPIC, { persona: "visitor" });
    await page.waitForSelector(LABEL, { visible: true });
    await lookOver("labelled");
  });
  await step("and reads who checked", async () => {
    await click(LABEL);
    await page.waitForSelector(".verified-label-details");
  });
  await step("and sees the label on the member's card", async () => {
    await page.keyboard.press("Escape");
    await click(".topic-post:first-child .main-avatar");
    await page.waitForSelector(".user-card .verified-label");
    await lookOver("card");
  });

  await step("the moderator revokes it, and the label goes", async () => {
    await open(PAGES.register[0], { persona: "moderator" });
    await click(`${REGISTER_ROW}:has([href$="${MEMBER}"]) .btn`);
    await type(".verification-revoke textarea", "组织关系已转出。");
    await lookOver("revocation");
    await click(".verification-revoke .btn-danger");
    await page.waitForSelector(`${REGISTER_ROW}__ended`);
    await open(TOPIC, { persona: "visitor" });
    await page.waitForSelector(".topic-post");
    await gone(LABEL);
  });
  await step("an admin makes an affiliation of a preset", async () => {
    await open(PAGES.editor[0], { persona: "admin" });
    await type(".form-kit__field[data-name=name] input", "（第二支部）");
    await click(".verification-affiliation-editor [type=submit]");
    await click(".verification-affiliations tr", "（第二支部）");
  });

  await allScreens("en");
} finally {
  await leave();
  await close();
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
