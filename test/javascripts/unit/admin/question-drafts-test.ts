import { module, test } from "qunit";
import {
  draftOf,
  moved,
  newQuestion,
  ofKind,
  questionsOf,
} from "discourse/plugins/discourse-verified-members/discourse/lib/question-drafts";
import { question } from "../../helpers/records";

const CHOICE = question({
  id: "standing",
  kind: "choice",
  label: "Standing",
  options: [
    { id: "full", label: "Full" },
    { id: "probation", label: "On probation" },
  ],
});

module("Unit | Admin | question-drafts", function () {
  test("gives back what it was given", function (assert) {
    const form = [
      question({ min: 2, max: 40 }),
      CHOICE,
      question({ id: "place", on_sheet: true, at_renewal: true }),
    ];
    assert.deepEqual(questionsOf(form.map(draftOf)), form);
  });

  test("gives a new question an id from its label, and never the same twice", function (assert) {
    const saved = questionsOf([
      draftOf(question({ id: "member_since" })),
      { ...newQuestion("year"), label: "Member since" },
      { ...newQuestion("year"), label: "会员" },
      { ...newQuestion("year"), label: "党龄" },
    ]);
    assert.deepEqual(
      saved.map(({ id }) => id),
      ["member_since", "member_since_2", "year", "year_2"]
    );
  });

  test("keeps the ids of options that still read the same", function (assert) {
    const [saved] = questionsOf([
      { ...draftOf(CHOICE), optionLines: "On probation\n\n Full \nHonorary" },
    ]);
    assert.deepEqual(saved?.options, [
      { id: "probation", label: "On probation" },
      { id: "full", label: "Full" },
      { id: "honorary", label: "Honorary" },
    ]);
  });

  test("saves nothing that a kind cannot have", function (assert) {
    const limited = draftOf(question({ min: 2, max: 40 }));
    const [choice] = questionsOf([
      { ...limited, kind: "choice", optionLines: "One" },
    ]);
    assert.strictEqual(choice?.min, null, "no limits of a choice");
    assert.strictEqual(choice?.max, null, "in either direction");

    const [text] = questionsOf([ofKind(draftOf(CHOICE), "short_text")]);
    assert.deepEqual(text?.options, [], "no options of a text");
  });

  test("reads limits as the form holds them", function (assert) {
    const [number] = questionsOf([
      { ...newQuestion("number"), label: "Age", min: "18", max: "" },
    ]);
    assert.strictEqual(number?.min, 18, "a number");
    assert.strictEqual(number?.max, null, "nothing for an empty field");
  });

  test("moves a question, but not past either end", function (assert) {
    assert.deepEqual(moved(["a", "b", "c"], 1, -1), ["b", "a", "c"]);
    assert.deepEqual(moved(["a", "b", "c"], 1, 1), ["a", "c", "b"]);
    assert.deepEqual(moved(["a", "b", "c"], 0, -1), ["a", "b", "c"]);
    assert.deepEqual(moved(["a", "b", "c"], 2, 1), ["a", "b", "c"]);
  });
});
