const ADMIN = "admin/plugins/discourse-verified-members";
const AFFILIATIONS = `${ADMIN}/affiliations`;
const SET_UP = `${ADMIN}/set-up`;

/** Whatever page: what opens it, who may, and what it shows. */
export const SCREENS = {
  topic: ["t/1", "visitor", ".topic-post"],
  verification: ["u/linxiaohe/verification", "member", ".verification-offer"],
  "own-chapters": [
    "u/zhouyuqing/verification",
    "verified",
    ".own-chapters .join-history",
  ],
  zone: ["c/dangjian/20", "visitor", ".verified-zone .chapter-card"],
  board: ["c/aixin/21", "visitor", ".board-line"],
  chapter: ["g/charity_chapter", "verified", ".chapter-panel"],
  "join-queue": [
    "verified-members/join-requests",
    "moderator",
    ".join-request",
  ],
  review: ["verified-members/review", "reviewer", ".verification-queue-row"],
  figures: [
    "verified-members/figures",
    "visitor",
    ".verification-figures-table",
  ],
  queue: [`${ADMIN}/applications`, "moderator", ".verification-queue-row"],
  "over-target": [
    `${ADMIN}/applications?state=over_target`,
    "moderator",
    ".verification-queue-row__wait.--over-target",
  ],
  sheet: [`${ADMIN}/applications/21/sheet`, "moderator", ".verification-sheet"],
  register: [`${ADMIN}/register`, "moderator", ".verification-register-row"],
  affiliations: [AFFILIATIONS, "admin", ".verification-presets"],
  editor: [
    `${AFFILIATIONS}/new?preset=party_branch`,
    "admin",
    ".verification-question",
  ],
  chapters: [`${ADMIN}/chapters`, "admin", ".verification-chapter-row"],
  "chapter-editor": [`${ADMIN}/chapters/1/edit`, "admin", ".form-kit"],
  repair: [`${ADMIN}/repair`, "admin", ".verification-drift"],
  "set-up": [SET_UP, "admin", ".verification-set-up__choose"],
};

/** Looks over every screen, in one language. */
export default async function screens({ screen }, locale) {
  for (const [name, [path, persona, shows]] of Object.entries(SCREENS)) {
    await screen(`${name}-${locale}`, path, { persona, locale }, shows);
  }
}
