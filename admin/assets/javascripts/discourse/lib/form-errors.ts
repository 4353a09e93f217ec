import { next } from "@ember/runloop";

/**
 * Moves the focus to what the host says on top of a form about its fields, from where a
 * link leads to each. For refusals by the server: the button may be far below.
 *
 * @param element - That the form is in.
 */
export function focusOnErrors(element: HTMLElement | null): void {
  next(() =>
    element?.querySelector<HTMLElement>(".form-kit__errors-summary a")?.focus()
  );
}
