import { module, test } from "qunit";
import {
  blankChapter,
  draftFromChapter,
  inputFromDraft,
  NEW_BOARD,
  NEW_GROUP,
} from "discourse/plugins/discourse-verified-members/discourse/lib/chapter-drafts";
import type { ChaptersPage } from "discourse/plugins/discourse-verified-members/discourse/lib/set-up-records";
import chaptersFixture from "../../fixtures/admin-chapters.json";
import { adminChapter } from "../../helpers/set-up";

const { chapters } = chaptersFixture as ChaptersPage;

module("Unit | Admin | chapter-drafts", function () {
  test("sends a chapter that nobody has touched as it came", function (assert) {
    for (const chapter of chapters) {
      assert.deepEqual(
        inputFromDraft(draftFromChapter(chapter)),
        {
          affiliation_id: chapter.affiliation_id,
          name: chapter.name,
          group_id: chapter.group.id,
          group_name: null,
          board_id: chapter.board?.id ?? null,
          board_name: null,
          summary: chapter.summary,
          prompt: chapter.prompt,
          capacity: chapter.capacity,
          is_open: chapter.is_open,
          leaders: chapter.leaders.map(({ username }) => username),
        },
        chapter.name
      );
    }
  });

  test("asks for a group and a board by their names", function (assert) {
    const input = inputFromDraft({
      ...blankChapter(7),
      boardId: NEW_BOARD,
      boardName: " Cars ",
      groupName: " car_club ",
    });

    assert.strictEqual(input.group_id, null, "no group is adopted");
    assert.strictEqual(input.group_name, "car_club", "one is made");
    assert.strictEqual(input.board_id, null, "no board is adopted");
    assert.strictEqual(input.board_name, "Cars", "one is made");
  });

  test("forgets the name of a board that is not to be made after all", function (assert) {
    const input = inputFromDraft({ ...blankChapter(7), boardName: "Cars" });

    assert.strictEqual(input.board_name, null);
  });

  test("takes an emptied capacity for no limit", function (assert) {
    const draft = { ...blankChapter(7), capacity: 12 };
    const emptied = { ...draft, capacity: undefined as unknown as null };

    assert.strictEqual(inputFromDraft(draft).capacity, 12);
    assert.strictEqual(inputFromDraft(emptied).capacity, null);
  });

  test("asks for a new group where the old one has been deleted", function (assert) {
    const orphan = adminChapter(1, { group: { id: 101, name: "" } });

    assert.strictEqual(draftFromChapter(orphan).groupId, NEW_GROUP);
  });
});
