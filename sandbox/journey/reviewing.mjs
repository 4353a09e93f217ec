import { SCREENS } from "./screens.mjs";

const [, , ROW] = SCREENS.review;

/** A reviewer who is not staff comes upon an application, reads it and notes something. */
export default async function reviewing(walk, username) {
  const { page, step, open, click, type, lookOver } = walk;

  await step("a reviewer who is not staff hears what waits", async () => {
    await open("u/luyuanbo/verification", { persona: "reviewer" });
    await page.waitForSelector(".verification-page__to-review a");
    await lookOver("to-review");
    await click(".verification-page__to-review a");
  });
  await step("reads it, and leaves a note", async () => {
    await click(`${ROW}__link`, username);
    await page.waitForSelector(".verification-review__answers");
    await lookOver("reviewing");
    await click(".verification-review__write-note");
    await type(".verification-review__note textarea", "我认识他，属实。");
    await click(".verification-review__note button[type=submit]");
    await page.waitForSelector(".verification-verdict__note");
  });
  await step("and still has it open after a reload", async () => {
    await page.reload();
    await page.waitForSelector(".verification-verdict__note");
  });
}
