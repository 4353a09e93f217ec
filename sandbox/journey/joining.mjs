import { SCREENS } from "./screens.mjs";
import { approve } from "./verification.mjs";

const [ZONE] = SCREENS.zone;
const [CHAPTER] = SCREENS.chapter;
const [QUEUE, , REQUEST] = SCREENS["join-queue"];
const CARD = '.chapter-card:has([href$="charity_chapter"])';
const ASKER = { persona: "verified", username: "zhouyuqing" };
const ANOTHER = { persona: "applicant", username: "fangzhiyuan" };
const REASON = "请写明愿意参加哪些活动，再申请一次。";
const ASK_AGAIN_AFTER_DAYS = 14;

/** In the words of the page, in Chinese. */
function whenToAskAgain() {
  const day = new Date();
  day.setDate(day.getDate() + ASK_AGAIN_AFTER_DAYS);
  return new Intl.DateTimeFormat("zh-CN", { dateStyle: "medium" }).format(day);
}

function requestOf({ username }) {
  return `${REQUEST}:has([data-user-card="${username}"])`;
}

async function ask({ page, click, type, shows }, look = () => {}) {
  await click(`${CARD} .chapter-next-step__ask`);
  await type(".chapter-ask form textarea", "常去江滨捡垃圾，周六有空。");
  await look();
  await click(".chapter-ask form button[type=submit]");
  await shows(`${CARD} [data-step=asked]`);
  await page.waitForSelector(".chapter-ask", { hidden: true });
}

async function everyStanding({ step, open, shows, lookOver }) {
  const home = (standing) => `.verified-zone[data-standing=${standing}]`;
  const seen = {
    visitor: `${home("visitor")} .zone-standing [href="/login"]`,
    member: `${home("member")} .zone-standing__verification`,
    applicant: `${home("applicant")} .zone-standing__verification`,
    verified: `${home("verified")} ${CARD} [data-step=ask]`,
    leader: `${home("verified")} ${CARD} [data-step=leads]`,
  };
  for (const [persona, selector] of Object.entries(seen)) {
    await step(`the zone says what comes next to the ${persona}`, async () => {
      await open(ZONE, { persona });
      await shows(selector);
      await lookOver(`zone-${persona}`);
    });
  }
}

/** The zone in each standing, then ask → decline → read → another asks → accept. */
export default async function joining(walk) {
  const { step, open, click, type, shows, gone, lookOver } = walk;

  await everyStanding(walk);

  await step("a verified member asks to join from the zone", async () => {
    await open(ZONE, { persona: ASKER.persona });
    await ask(walk, () => lookOver("ask"));
    await lookOver("asked");
  });
  await step("the leader is told, and declines with a reason", async () => {
    await open(ZONE, { persona: "leader" });
    await click(".d-header__news summary");
    await click(`.d-header__news-list a[href$="${QUEUE}"]`);
    const request = requestOf(ASKER);
    await click(`${request} .join-request__decline`);
    await type(`${request} form textarea`, REASON);
    await lookOver("decline");
    await click(`${request} form button[type=submit]`);
    await gone(request);
    await open(`${QUEUE}?state=closed`);
    await shows(`${request}[data-state=declined]`, REASON);
    await lookOver("closed");
  });
  await step("the member reads the reason", async () => {
    await open(`u/${ASKER.username}/verification`, { persona: ASKER.persona });
    await shows(".join-history__request[data-state=declined]", REASON);
    await lookOver("join-history");
  });
  await step("and when to ask again, on the chapter's page", async () => {
    await open(CHAPTER, { persona: ASKER.persona });
    await shows(".chapter-panel [data-step=blocked]", whenToAskAgain());
    await lookOver("cooling-down");
  });

  await step("another is approved, and asks", async () => {
    await approve(walk, ANOTHER.username);
    await open(ZONE, { persona: ANOTHER.persona });
    await ask(walk);
  });
  await step("the leader accepts", async () => {
    await open(QUEUE, { persona: "leader" });
    const request = requestOf(ANOTHER);
    await click(`${request} .join-request__accept`);
    await click(".dialog-container .btn-primary");
    await gone(request);
  });
  await step("and lets all the others in at once", async () => {
    await click(".join-queue-several__all input");
    await shows(".join-queue-several__accept");
    await lookOver("several");
    await click(".join-queue-several__accept");
    await click(".dialog-container .btn-primary");
    await gone(REQUEST);
  });
  await step("the other is a member now, and has been told", async () => {
    await open(CHAPTER, { persona: ANOTHER.persona });
    await shows(".chapter-panel [data-step=member]");
    await click(".d-header__news summary");
    await shows(".d-header__news-list a", "爱心公益小组");
    await lookOver("member");
  });
}
