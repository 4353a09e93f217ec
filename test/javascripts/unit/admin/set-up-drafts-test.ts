import { module, test } from "qunit";
import {
  boardOptions,
  existingChapters,
  firstChoice,
  placedMessages,
  planFromDrafts,
} from "discourse/plugins/discourse-verified-members/discourse/lib/set-up-drafts";
import type { SetUp } from "discourse/plugins/discourse-verified-members/discourse/lib/set-up-records";
import {
  accessesFor,
  draftFromZone,
  NEW_CATEGORY,
  zoneFromDraft,
} from "discourse/plugins/discourse-verified-members/discourse/lib/zone-drafts";
import setUpFixture from "../../fixtures/set-up.json";
import { place } from "../../helpers/chapters";
import { plannedChapter, setUp } from "../../helpers/set-up";

const recorded = setUpFixture as SetUp;

module("Unit | Admin | set-up-drafts", function () {
  test("offers what the preset proposes first, then the forum's own boards", function (assert) {
    const options = boardOptions(setUp(), "zhanzhang");

    assert.deepEqual(
      options.map(({ kind, name }) => [kind, name]),
      [
        ["make", "Charity"],
        ["choose", "Cars"],
      ]
    );
  });

  test("adopts a board of the proposed name rather than making another", function (assert) {
    const categories = [place({ id: 8, name: "charity" })];
    const [option, ...others] = boardOptions(setUp({ categories }), "me");

    assert.strictEqual(option?.kind, "adopt", "it says so");
    assert.strictEqual(option?.draft.boardId, "8", "it has its id");
    assert.deepEqual(others, [], "and it is not offered twice");
  });

  test("offers neither the zone nor a board that has a chapter", function (assert) {
    const taken = [
      ...existingChapters(recorded).map(({ board_name }) => board_name),
      recorded.affiliation.zone?.name,
    ];
    const names = boardOptions(recorded, "me").map(({ name }) => name);

    assert.deepEqual(
      names.filter((name) => taken.includes(name)),
      []
    );
  });

  test("begins with all that is proposed, and with nothing when it goes on later", function (assert) {
    const fresh = setUp();
    const resumed = setUp({
      chapters: [plannedChapter({ id: 1, board_id: 9 }), plannedChapter()],
    });

    assert.strictEqual(
      firstChoice(fresh, boardOptions(fresh, "me")).length,
      1,
      "the first time"
    );
    assert.strictEqual(
      firstChoice(resumed, boardOptions(resumed, "me")).length,
      0,
      "what was left out stays out"
    );
  });

  test("sends what a preset proposes as it came", function (assert) {
    const fresh = setUp();

    assert.deepEqual(
      planFromDrafts(firstChoice(fresh, boardOptions(fresh, "me"))),
      fresh.chapters
    );
  });

  test("proposes names of groups that a group can have", function (assert) {
    const paths = ["/c/motor-sport/5", "/c/7-category/7", "/c/8"];
    const categories = paths.map((path, index) =>
      place({ id: 5 + index, name: "车友会", path })
    );
    const options = boardOptions(setUp({ categories, chapters: [] }), "me");

    assert.deepEqual(
      options.map(({ draft }) => draft.groupName),
      ["motor_sport_chapter", "chapter_6", "chapter_7"]
    );
  });

  test("finds the chapter and the field of a message", function (assert) {
    assert.deepEqual(
      placedMessages({ "2.group_name": "Taken", "0.leaders": "Nobody" }),
      [
        { place: 2, field: "groupName", message: "Taken" },
        { place: 0, field: "leaders", message: "Nobody" },
      ]
    );
  });

  test("sends a zone as it came", function (assert) {
    assert.deepEqual(
      zoneFromDraft(draftFromZone(recorded.zone)),
      recorded.zone
    );
  });

  test("keeps permissions only of a category that has some", function (assert) {
    assert.false(
      accessesFor({ categoryId: NEW_CATEGORY }).includes("unchanged"),
      "a new one has none"
    );
    assert.true(accessesFor({ categoryId: "5" }).includes("unchanged"));
  });
});
