import { module, test } from "qunit";
import { i18n } from "discourse-i18n";
import type { JoinObstacle } from "discourse/plugins/discourse-verified-members/discourse/lib/chapter-records";
import {
  membersInWords,
  obstacleInWords,
  stepInWords,
} from "discourse/plugins/discourse-verified-members/discourse/lib/chapter-words";
import { longDay } from "discourse/plugins/discourse-verified-members/discourse/lib/days";
import { chapter, standing } from "../../helpers/chapters";

const READER = { isLoggedIn: true };
const UNTIL = "2026-04-01T08:00:00.000Z";
const OBSTACLES: JoinObstacle[] = [
  { kind: "log_in" },
  { kind: "not_verified" },
  { kind: "not_applied" },
  { kind: "closed" },
  { kind: "full" },
  { kind: "cooling_down", until: UNTIL },
  { kind: "too_many_open", max: 3 },
];

module("Unit | Lib | chapter-words", function () {
  test("says how many places there are, where they are limited", function (assert) {
    assert.strictEqual(
      membersInWords(chapter()),
      i18n("verified_members.chapter.members_of", { count: 12, capacity: 30 }),
      "of how many"
    );
    assert.strictEqual(
      membersInWords(chapter({ capacity: null })),
      i18n("verified_members.chapter.members", { count: 12 }),
      "or only how many are in"
    );
  });

  test("has words for everything that may stand in the way", function (assert) {
    const words = OBSTACLES.map((obstacle) =>
      obstacleInWords(obstacle, READER)
    );

    assert.strictEqual(
      new Set(words).size,
      OBSTACLES.length,
      "each its own words"
    );
    assert.true(
      words.every((text) => !text.includes("verified_members.")),
      "none without a translation"
    );
    assert.true(
      obstacleInWords({ kind: "cooling_down", until: UNTIL }, READER).includes(
        longDay(UNTIL)
      ),
      "with the day from which on one may ask again"
    );
    assert.true(
      obstacleInWords({ kind: "too_many_open", max: 3 }, READER).includes("3"),
      "with how many requests may be open"
    );
  });

  test("does not tell somebody to log in who is logged in without a name", function (assert) {
    const obstacle: JoinObstacle = { kind: "log_in" };
    assert.notStrictEqual(
      obstacleInWords(obstacle, { isLoggedIn: true }),
      obstacleInWords(obstacle, { isLoggedIn: false }),
      "they hear something else than a visitor"
    );
  });

  test("says nothing where there is only asking left to do", function (assert) {
    assert.strictEqual(
      stepInWords(chapter(), READER),
      null,
      "the button will do"
    );
    assert.strictEqual(
      stepInWords(chapter({ my: standing({ is_member: true }) }), READER),
      i18n("verified_members.join.member"),
      "where there is more, it does"
    );
  });
});
