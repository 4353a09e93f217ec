import { module, test } from "qunit";
import type { JoinObstacle } from "discourse/plugins/discourse-verified-members/discourse/lib/chapter-records";
import {
  countUnverified,
  isOwn,
  isWithinReach,
  nextStepOf,
} from "discourse/plugins/discourse-verified-members/discourse/lib/next-step";
import { chapter, standing } from "../../helpers/chapters";

const REQUEST = { id: 1, asked_at: "2026-03-01T08:00:00.000Z" };

function blockedBy(obstacle: JoinObstacle) {
  return chapter({ my: standing({ obstacle }) });
}

module("Unit | Lib | next-step", function () {
  test("knows the one thing that comes next", function (assert) {
    const leads = chapter({
      my: standing({ is_member: true, is_leader: true, pending_count: 2 }),
    });
    assert.deepEqual(nextStepOf(leads), { kind: "leads" }, "for a leader");
    assert.deepEqual(
      nextStepOf(chapter({ my: standing({ is_member: true }) })),
      { kind: "member" },
      "for a member"
    );
    assert.deepEqual(
      nextStepOf(chapter({ my: standing({ request: REQUEST }) })),
      { kind: "asked", askedAt: REQUEST.asked_at },
      "for who has asked"
    );
    assert.deepEqual(
      nextStepOf(blockedBy({ kind: "full" })),
      { kind: "blocked", obstacle: { kind: "full" } },
      "for whom something is in the way"
    );
    assert.deepEqual(
      nextStepOf(chapter()),
      { kind: "ask" },
      "for everybody else"
    );
  });

  test("tells chapters that one has a part in from others", function (assert) {
    assert.true(
      isOwn(chapter({ my: standing({ request: REQUEST }) })),
      "asking is having a part"
    );
    assert.true(
      isOwn(chapter({ my: standing({ is_member: true }) })),
      "so is being a member"
    );
    assert.false(isOwn(chapter()), "being allowed to ask is not");
  });

  test("counts as within reach what only time or a withdrawal stands before", function (assert) {
    const until = "2026-04-01T08:00:00.000Z";
    assert.true(isWithinReach(chapter()), "what one may ask for now");
    assert.true(
      isWithinReach(blockedBy({ kind: "cooling_down", until })),
      "what one may ask for later"
    );
    assert.true(
      isWithinReach(blockedBy({ kind: "too_many_open", max: 3 })),
      "what one may ask for after withdrawing"
    );
    assert.true(
      isWithinReach(blockedBy({ kind: "full" })),
      "what one may ask for once there is room"
    );
    assert.false(
      isWithinReach(blockedBy({ kind: "not_verified" })),
      "not what is for others"
    );
    assert.false(isWithinReach(blockedBy({ kind: "closed" })), "nor closed");
  });

  test("counts what is not open for want of a verification, by what is wanting", function (assert) {
    assert.deepEqual(
      countUnverified([
        blockedBy({ kind: "being_checked" }),
        blockedBy({ kind: "not_verified" }),
        blockedBy({ kind: "not_verified" }),
        blockedBy({ kind: "closed" }),
        chapter(),
      ]),
      [
        { kind: "not_verified", count: 2 },
        { kind: "being_checked", count: 1 },
      ]
    );
  });
});
