import { modifier } from "ember-modifier";

const TYPES_OR_CHOOSES =
  "input:not([type='checkbox']), textarea, select, [contenteditable], [role='combobox']";
const IN_FRONT = ".d-modal, .dialog-container";

/**
 * Single keys that work wherever the focus is, while the element is on the page;
 * except where keys mean something else: in fields, in dialogs, with Ctrl, Alt or ⌘.
 *
 * @param actions - What to do by key; nothing while others have the keys. Older Ember
 *   never takes down a modifier that came later than its element: hence an argument
 *   that comes and goes, and not the modifier.
 */
const shortcuts = modifier(
  (
    _element: HTMLElement,
    [actions]: [Record<string, () => void> | undefined]
  ) => {
    if (!actions) {
      return;
    }
    const onKeydown = (event: KeyboardEvent) => {
      const isTaken =
        event.defaultPrevented ||
        event.ctrlKey ||
        event.altKey ||
        event.metaKey ||
        (event.target as HTMLElement).closest(TYPES_OR_CHOOSES) ||
        document.querySelector(IN_FRONT);
      const perform = actions[event.key];
      if (!isTaken && perform) {
        event.preventDefault();
        perform();
      }
    };

    document.addEventListener("keydown", onKeydown);
    return () => document.removeEventListener("keydown", onKeydown);
  }
);

export default shortcuts;
