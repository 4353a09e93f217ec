import { modifier } from "ember-modifier";
import { labelColors } from "../lib/label-colors";

/**
 * Hands an affiliation's colour to the stylesheet as custom properties. Set on
 * the element and never written into markup, so that it needs no escaping.
 */
export default modifier((element: HTMLElement, [color]: [string]) => {
  const { background, foreground } = labelColors(color);
  element.style.setProperty("--verified-label-background", background);
  element.style.setProperty("--verified-label-foreground", foreground);
});
