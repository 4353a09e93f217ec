/** A label's colours, as CSS writes them. */
export interface LabelColors {
  background: string;
  foreground: string;
}

const DARK = "#000000";
const LIGHT = "#ffffff";
/** The luminance on which black and white read equally well. */
const MIDDLE = 0.18;

/**
 * WCAG's relative luminance with one power in the place of its two pieces: near enough
 * that no label falls under 4.5 : 1, and every reader downloads this.
 */
function luminance(color: string): number {
  return [0.2126, 0.7152, 0.0722].reduce(
    (sum, weight, index) =>
      sum +
      weight *
        (parseInt(color.slice(index * 2, index * 2 + 2), 16) / 255) ** 2.2,
    0
  );
}

/**
 * The colours to draw a label in: the affiliation's own, and black or white on
 * it, whichever reads better.
 *
 * @param color - Six hexadecimal digits without `#`.
 */
export function labelColors(color: string): LabelColors {
  return {
    background: `#${color}`,
    foreground: luminance(color) > MIDDLE ? DARK : LIGHT,
  };
}
