import { setupTest } from "ember-qunit";
import { module, test } from "qunit";
import { i18n } from "discourse-i18n";
import {
  answerInWords,
  limitsInWords,
} from "discourse/plugins/discourse-verified-members/discourse/lib/answer-words";
import { question } from "../../helpers/records";

const OPTIONS = [
  { id: "north", label: "North" },
  { id: "south", label: "South" },
];

module("Unit | Lib | answer-words", function (hooks) {
  setupTest(hooks);

  test("says an answer as its author gave it", function (assert) {
    assert.strictEqual(
      answerInWords(
        question({ id: "side", kind: "choice", options: OPTIONS }),
        {
          side: "south",
        }
      ),
      "South",
      "a choice by its label"
    );
    assert.strictEqual(
      answerInWords(
        question({ id: "side", kind: "choices", options: OPTIONS }),
        {
          side: ["north", "gone"],
        }
      ),
      "North · gone",
      "several choices by their labels, and one that was removed since by its id"
    );
    assert.strictEqual(
      answerInWords(question({ id: "paid", kind: "boolean" }), { paid: true }),
      i18n("verified_members.application.answered_yes"),
      "yes in words"
    );
    assert.strictEqual(
      answerInWords(question({ id: "count", kind: "number" }), { count: 0 }),
      "0",
      "nought is an answer"
    );
    for (const value of [null, "", []]) {
      assert.strictEqual(
        answerInWords(question({ id: "branch" }), { branch: value }),
        i18n("verified_members.application.not_answered"),
        `${JSON.stringify(value)} is none`
      );
    }
  });

  test("says the limits that hold, the silent ones too", function (assert) {
    assert.strictEqual(
      limitsInWords(question()),
      i18n("verified_members.form.limits.characters_max", { max: 200 }),
      "short texts end at 200 characters"
    );
    assert.strictEqual(
      limitsInWords(question({ kind: "number", min: 0, max: 9 })),
      i18n("verified_members.form.limits.value_between", { min: 0, max: 9 }),
      "both limits of a number, nought among them"
    );
    assert.strictEqual(
      limitsInWords(question({ kind: "choices", min: 2, options: OPTIONS })),
      i18n("verified_members.form.limits.choices_min", { min: 2 }),
      "how many choices at least"
    );
    assert.strictEqual(
      limitsInWords(question({ kind: "boolean" })),
      undefined,
      "none for a yes or no"
    );
  });
});
