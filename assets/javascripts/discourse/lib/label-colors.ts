/** A label's colours, as CSS writes them. */
export interface LabelColors {
  background: string;
  foreground: string;
}

const DARK = "#000000";
const LIGHT = "#ffffff";
const SIX_DIGITS = /^[0-9a-f]{6}$/i;
const FALLBACK = "555555";

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/**
 * Relative luminance as WCAG 2 defines it.
 *
 * @param color - Six hexadecimal digits without `#`.
 * @returns From 0 (black) to 1 (white).
 */
export function luminance(color: string): number {
  const [red, green, blue] = [0, 2, 4].map((start) =>
    linear(parseInt(color.slice(start, start + 2), 16))
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast ratio as WCAG 2 defines it.
 *
 * @param one - Six hexadecimal digits without `#`.
 * @param other - Six hexadecimal digits without `#`.
 * @returns From 1 (the same) to 21 (black on white).
 */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort(
    (a, b) => a - b
  ) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The colours to draw a label in: the affiliation's own, and black or white on
 * it, whichever reads better. The better of the two never falls under 4.5 : 1.
 *
 * @param color - Six hexadecimal digits without `#`; anything else gives grey,
 *   as while an admin is still typing.
 */
export function labelColors(color: string): LabelColors {
  const own = SIX_DIGITS.test(color) ? color : FALLBACK;
  return {
    background: `#${own}`,
    foreground:
      contrast(own, "ffffff") >= contrast(own, "000000") ? LIGHT : DARK,
  };
}
