import { modifier } from "ember-modifier";

/** Moves the focus to what has just appeared because of what the user did. */
export default modifier((element: HTMLElement) => element.focus());
