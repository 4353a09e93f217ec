import { SCREENS } from "./screens.mjs";

const [START] = SCREENS["set-up"];
const [EDITOR] = SCREENS.editor;
const [CHAPTERS, , CHAPTER_ROW] = SCREENS.chapters;
const SET_UP = ".verification-set-up";
const ACCESS = ".form-kit__field[data-name=access]";

/** An admin makes an affiliation, then a zone with chapters, and archives one. */
export default async function setUp(walk) {
  const { page, step, open, click, type, shows, gone, lookOver } = walk;

  await step("an admin makes an affiliation of a preset", async () => {
    await open(EDITOR, { persona: "admin" });
    await type(".form-kit__field[data-name=name] input", "（第二支部）");
    await click(".verification-affiliation-editor [type=submit]");
    await click(".verification-affiliations tr", "（第二支部）");
  });
  await step("begins the set-up with another preset", async () => {
    await open(START, { persona: "admin" });
    await click(`[data-preset=professional_association] ${SET_UP}__choose`);
    await shows(".verification-planned-chapter");
    await lookOver("set-up-chapters");
  });
  await step("makes its chapters and goes on to the zone", async () => {
    await click(`${SET_UP} form button[type=submit]`);
    await shows(ACCESS);
    await lookOver("set-up-zone");
  });
  await step("makes the zone, and is done", async () => {
    await click(`${SET_UP} form button[type=submit]`);
    await shows(`${SET_UP}__result`);
    await lookOver("set-up-done");
  });
  await step("finds the chapters in the zone", async () => {
    await click(`${SET_UP}__zone`);
    await shows(".verified-zone .chapter-card", "Careers chapter");
    await shows(".topic-list", "How verification and chapters work");
    await lookOver("set-up-seen");
  });
  await step("puts somebody at the head of a chapter without one", async () => {
    await open(CHAPTERS, { persona: "admin" });
    await click(".verification-leaderless__appoint");
    await gone(".verification-leaderless__appoint");
  });
  await step(
    "and archives a chapter with a word to whoever asked",
    async () => {
      await click(
        `${CHAPTER_ROW}[data-chapter-id="2"] ${CHAPTER_ROW}__archive`
      );
      await type(".d-modal textarea", "本组并入爱心公益小组。");
      await lookOver("archive");
      await click(".d-modal form button[type=submit]");
      await page.waitForSelector(
        '.verification-archived [data-chapter-id="2"]'
      );
    }
  );
}
