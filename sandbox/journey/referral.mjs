import { SCREENS } from "./screens.mjs";

const [PROFILE] = SCREENS.verification;

/** A moderator asks outside about a waiting application, and notes the answer. */
export default async function referral(walk, openInQueue, username) {
  const { page, step, open, click, type, gone, lookOver } = walk;

  await step("the moderator notes that somebody outside is asked", async () => {
    await openInQueue(walk, username);
    await click(".verification-referral__send");
    await type(
      ".verification-referral [data-name=reference] input",
      "义组查 14 号"
    );
    await lookOver("referring");
    await click(".verification-referral button[type=submit]");
    await page.waitForSelector(".verification-referral__record");
    await page.waitForSelector(".verification-queue-row__wait.--referred");
    await lookOver("referred");
  });
  await step("the member reads who that is", async () => {
    await open(PROFILE, { persona: "member" });
    await page.waitForSelector(
      ".verification-timeline__event[data-kind=referred]"
    );
    await lookOver("member-referred");
  });
  await step(
    "the moderator notes the answer, and can still decide",
    async () => {
      await openInQueue(walk, username);
      await click(".verification-referral__record");
      await click(".verification-referral input[value=confirmed]");
      await lookOver("answering");
      await click(".verification-referral button[type=submit]");
      await gone(".verification-referral__record");
      await page.waitForSelector(".verification-review__approve");
    }
  );
}
