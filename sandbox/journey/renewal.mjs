import { SCREENS } from "./screens.mjs";
import { answer } from "./verification.mjs";

const [PROFILE] = SCREENS["own-chapters"];
const [REGISTER, , REGISTER_ROW] = SCREENS.register;
const HOLDER = "zhouyuqing";

/** A holder answers what is asked again, and keeps the verification for another term. */
export default async function renewal(walk) {
  const { page, step, open, click, gone, lookOver } = walk;

  await step("a holder is asked again what the form marks", async () => {
    await open(PROFILE, { persona: "verified" });
    await page.waitForSelector(".verification-confirm__asked");
    await lookOver("ending-soon");
    await click(".verification-confirm__answer");
    await click(".verification-form button[type=submit]");
    await page.waitForSelector(".form-kit__errors-summary");
    await lookOver("renewal");
  });
  await step("answers, and it holds for another term", async () => {
    for (const field of await page.$$(".verification-form .form-kit__field")) {
      await answer(field);
    }
    await click(".verification-form button[type=submit]");
    await gone(".verification-form");
    await gone(".verification-confirm");
  });
  await step("the register tells it, and no answer", async () => {
    await open(REGISTER, { persona: "moderator" });
    await click(
      `${REGISTER_ROW}:has([href$="${HOLDER}"]) ${REGISTER_ROW}__history`
    );
    await page.waitForSelector("[data-kind=confirmed_with_answers]");
    await lookOver("confirmed");
  });
}
