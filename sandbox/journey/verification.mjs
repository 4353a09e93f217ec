import correction from "./correction.mjs";
import referral from "./referral.mjs";
import reviewing from "./reviewing.mjs";
import { SCREENS } from "./screens.mjs";

const [TOPIC] = SCREENS.topic;
const [PROFILE] = SCREENS.verification;
const [QUEUE, , ROW] = SCREENS.queue;
const [REGISTER, , REGISTER_ROW] = SCREENS.register;
const MEMBER = "linxiaohe";
const REMOVE = ".verification-chosen-file__remove";
const ATTACHED = [
  "docs/screenshots/timeline-desktop-light.png",
  "package.json",
];
const LABEL = ".topic-post:first-child .topic-avatar .verified-label";

/** Answers a question of the form, whatever its kind. */
export async function answer(field) {
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

async function apply({ page, click }) {
  await click(".verification-offer .btn-primary");
  await page.waitForSelector(".verification-form form");
  for (const field of await page.$$(".verification-form .form-kit__field")) {
    await answer(field);
  }
}

/** Attaches a picture, and a file that is refused and taken away again. */
async function attach({ page, click, gone }, look) {
  const input = await page.waitForSelector(".verification-evidence__input");
  await input.uploadFile(...ATTACHED);
  const failure = ".verification-chosen-file__failure";
  await page.waitForSelector(failure);
  await look();
  await click(`.verification-chosen-file:has(${failure}) ${REMOVE}`);
  await gone(failure);
}

async function send({ page, click }) {
  await click(".verification-form button[type=submit]");
  await page.waitForSelector(".verification-state[data-state=pending]");
}

async function openInQueue({ page, open, click }, username) {
  await open(QUEUE, { persona: "moderator" });
  await click(`${ROW}__link`, username);
  await page.waitForSelector(".verification-review__answers");
}

/** A moderator approves whoever has applied. */
export async function approve(walk, username, look = () => {}) {
  await openInQueue(walk, username);
  await look();
  await walk.click(".verification-review__approve");
  await walk.click(".dialog-container .btn-primary");
  await walk.gone(ROW, username);
}

/**
 * Apply → refuse → apply → return → correct → ask outside → approve → label → revoke →
 * answer → restore → renounce.
 */
export default async function verification(walk) {
  const { page, step, open, click, type, gone, lookOver } = walk;

  await step("a visitor sees no label at the member's post", async () => {
    await open(TOPIC, { persona: "visitor" });
    await page.waitForSelector(".topic-post");
    await gone(LABEL);
  });
  await step("the member fills in the form", async () => {
    await open(PROFILE, { persona: "member" });
    await apply(walk);
    await lookOver("form");
  });
  await step("and attaches what shows that it is true", async () => {
    await attach(walk, () => lookOver("evidence"));
  });
  await step("and sends it: it waits in the timeline", async () => {
    await send(walk);
    await lookOver("timeline");
  });
  await step("a moderator refuses it with a reason", async () => {
    await openInQueue(walk, MEMBER);
    await click(".verification-viewed-file__toggle");
    await page.waitForSelector(".verification-viewed-file__picture");
    await lookOver("viewer");
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
    await apply(walk);
    await send(walk);
  });
  await correction(walk, openInQueue, MEMBER);
  await referral(walk, openInQueue, MEMBER);
  await reviewing(walk, MEMBER);
  await step("the moderator approves it", async () => {
    await approve(walk, MEMBER, () => lookOver("review"));
  });
  await step("the member is asked who sees the label", async () => {
    await open(PROFILE, { persona: "member" });
    await page.waitForSelector(".verification-own-label__unasked");
    await lookOver("visibility");
    await click(".verification-visibility input[value=members]");
    await click(".verification-visibility__save");
    await page.waitForSelector(".verification-own-label__seen-by");
    await open(TOPIC, { persona: "visitor" });
    await page.waitForSelector(".topic-post");
    await gone(LABEL);
  });
  await step("and changes that to everyone", async () => {
    await open(PROFILE, { persona: "member" });
    await click(".verification-own-label__change");
    await click(".verification-visibility input[value=everyone]");
    await click(".verification-visibility__save");
    await gone(".verification-visibility");
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
    await open(REGISTER, { persona: "moderator" });
    await click(
      `${REGISTER_ROW}:has([href$="${MEMBER}"]) ${REGISTER_ROW}__revoke`
    );
    await type(".verification-revoke textarea", "组织关系已转出。");
    await lookOver("revocation");
    await click(".verification-revoke .btn-danger");
    await page.waitForSelector(`${REGISTER_ROW}__ended`);
    await open(TOPIC, { persona: "visitor" });
    await page.waitForSelector(".topic-post");
    await gone(LABEL);
  });
  await step("the member answers it, once", async () => {
    await open(PROFILE, { persona: "member" });
    await type(
      ".verification-revocation__form textarea",
      "我的组织关系没有转出。"
    );
    await lookOver("answer");
    await click(".verification-revocation__form button[type=submit]");
    await page.waitForSelector(".verification-revocation__answer");
  });
  await step("the moderator restores it, and the label is back", async () => {
    await open(REGISTER, { persona: "moderator" });
    await click(".verification-register__waiting[data-state=answered]");
    await page.waitForSelector(".verification-register-revocation__answer");
    await lookOver("answered");
    await click(".verification-register-revocation__restore");
    await click(".dialog-container .btn-primary");
    await gone(".verification-register-revocation");
    await open(TOPIC, { persona: "visitor" });
    await page.waitForSelector(LABEL, { visible: true });
  });
  await step("the member gives it up", async () => {
    await open(PROFILE, { persona: "member" });
    await click(".verification-held__renounce");
    await click(".dialog-container .btn-primary");
    await gone(".verification-held");
  });
}
