import { module, test } from "qunit";
import {
  contrast,
  labelColors,
} from "discourse/plugins/discourse-verified-members/discourse/lib/label-colors";

module("Unit | Lib | label-colors", function () {
  test("measures contrast as WCAG does", function (assert) {
    assert.strictEqual(
      contrast("000000", "ffffff"),
      21,
      "black on white is the most there is"
    );
    assert.strictEqual(
      contrast("767676", "767676"),
      1,
      "a colour on itself is the least there is"
    );
    assert.strictEqual(
      contrast("767676", "ffffff").toFixed(2),
      "4.54",
      "the grey that is known for just passing on white passes"
    );
    assert.strictEqual(
      contrast("C8102E", "ffffff"),
      contrast("ffffff", "c8102e"),
      "neither the order nor the case of the digits matters"
    );
  });

  test("writes in white on dark colours and in black on light ones", function (assert) {
    assert.deepEqual(
      labelColors("c8102e"),
      { background: "#c8102e", foreground: "#ffffff" },
      "white on party red"
    );
    assert.deepEqual(
      labelColors("ffde00"),
      { background: "#ffde00", foreground: "#000000" },
      "black on yellow"
    );
  });

  test("keeps every colour readable", function (assert) {
    const steps = ["00", "33", "66", "99", "cc", "ff"];
    const colors = steps.flatMap((red) =>
      steps.flatMap((green) => steps.map((blue) => `${red}${green}${blue}`))
    );
    const worst = Math.min(
      ...colors.map((color) =>
        contrast(color, labelColors(color).foreground.slice(1))
      )
    );

    assert.true(worst >= 4.5, `the worst contrast, ${worst}, passes AA`);
  });

  test("survives what is not a colour yet", function (assert) {
    for (const typed of ["", "c81", "#c8102e", "zzzzzz", "red;} *{x:y"]) {
      assert.deepEqual(
        labelColors(typed),
        { background: "#555555", foreground: "#ffffff" },
        `“${typed}” is drawn in grey`
      );
    }
  });
});
