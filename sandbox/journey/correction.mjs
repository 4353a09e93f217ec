import { SCREENS } from "./screens.mjs";

const [PROFILE] = SCREENS.verification;
const ADDITION = "，稠城街道";

/** A moderator returns a waiting application; its applicant corrects what is asked. */
export default async function correction(walk, openInQueue, username) {
  const { page, step, open, click, type, gone, lookOver } = walk;
  const row = SCREENS.queue[2];

  await step("the moderator returns one answer of it", async () => {
    await openInQueue(walk, username);
    await click(".verification-review__return");
    await click(".verification-return__question input[type=checkbox]");
    await click(
      ".verification-return__question .verification-refusal__templates .btn"
    );
    await type(
      ".verification-return [data-name=reason] textarea",
      "就差一点。"
    );
    await lookOver("return");
    await click(".verification-return button[type=submit]");
    await gone(row, username);
  });
  await step("the member corrects just that, and sends it", async () => {
    await open(PROFILE, { persona: "member" });
    await page.waitForSelector(".verification-correction");
    await lookOver("returned");
    await click(".verification-correction__start");
    await type(".verification-form__correction input", ADDITION);
    await lookOver("correction");
    await click(".verification-form button[type=submit]");
    await page.waitForSelector(
      ".verification-timeline__event[data-kind=answered]"
    );
  });
  await step("the moderator sees what has changed", async () => {
    await openInQueue(walk, username);
    await page.waitForSelector(".verification-review__version.--present");
    await lookOver("changed");
  });
}
