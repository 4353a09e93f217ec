import { module, test } from "qunit";
import { labelColors } from "discourse/plugins/discourse-verified-members/discourse/lib/label-colors";

/** As WCAG 2 defines it, of six hexadecimal digits without `#`. */
function luminance(color: string): number {
  const [red, green, blue] = [0, 2, 4].map((start) => {
    const share = parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 (the same) to 21 (black on white). */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort(
    (a, b) => a - b
  ) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

module("Unit | Lib | label-colors", function () {
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
    const steps = Array.from({ length: 52 }, (_step, index) =>
      (index * 5).toString(16).padStart(2, "0")
    );
    const colors = steps.flatMap((red) =>
      steps.flatMap((green) => steps.map((blue) => `${red}${green}${blue}`))
    );
    const worst = colors.reduce(
      (least, color) =>
        Math.min(
          least,
          contrast(color, labelColors(color).foreground.slice(1))
        ),
      21
    );

    assert.true(worst >= 4.5, `the worst contrast, ${worst}, passes AA`);
  });
});
