import { module, test } from "qunit";
import {
  draftFromAffiliation,
  draftFromPreset,
  inputFromDraft,
  NEW_GROUP,
  STAFF_ALONE,
} from "discourse/plugins/discourse-verified-members/discourse/lib/affiliation-drafts";
import type { Preset } from "discourse/plugins/discourse-verified-members/discourse/lib/records";
import presetsPage from "../../fixtures/presets.json";
import { editedAffiliation } from "../../helpers/desk";

const presets = presetsPage.presets as Preset[];

module("Unit | Admin | affiliation-drafts", function () {
  test("sends a preset as it came", function (assert) {
    for (const { affiliation } of presets) {
      assert.deepEqual(
        inputFromDraft(draftFromPreset(affiliation)),
        affiliation,
        affiliation.name
      );
    }
  });

  test("remembers which preset it began with, for its set-up", function (assert) {
    const { affiliation, id } = presets[0]!;
    const draft = draftFromPreset({ ...affiliation, preset_id: id });

    assert.strictEqual(inputFromDraft(draft).preset_id, id);
  });

  test("keeps group and badge of what is edited", function (assert) {
    const affiliation = editedAffiliation({
      badge: { id: 12, name: "Member" },
    });
    const input = inputFromDraft(draftFromAffiliation(affiliation));

    assert.strictEqual(input.group_id, 41, "the group");
    assert.strictEqual(input.group_name, null, "and no name for a new one");
    assert.strictEqual(input.badge_id, 12, "the badge");
    assert.strictEqual(input.color, "c8102e", "the colour, without a sign");
  });

  test("keeps who reviews, and says when it is staff alone", function (assert) {
    const affiliation = editedAffiliation({ reviewer_group_id: 43 });
    const draft = draftFromAffiliation(affiliation);

    assert.strictEqual(inputFromDraft(draft).reviewer_group_id, 43);
    assert.strictEqual(
      inputFromDraft({ ...draft, reviewerGroupId: STAFF_ALONE })
        .reviewer_group_id,
      null
    );
  });

  test("asks for a new group by its name", function (assert) {
    const draft = {
      ...draftFromPreset(undefined),
      groupId: NEW_GROUP,
      groupName: " surveyors ",
    };
    const input = inputFromDraft(draft);

    assert.strictEqual(input.group_id, null);
    assert.strictEqual(input.group_name, "surveyors");
  });

  test("gives the badge up when it is turned off", function (assert) {
    const affiliation = editedAffiliation({
      badge: { id: 12, name: "Member" },
    });
    const draft = { ...draftFromAffiliation(affiliation), withBadge: false };
    const input = inputFromDraft(draft);

    assert.false(input.with_badge);
    assert.strictEqual(input.badge_id, null);
  });
});
