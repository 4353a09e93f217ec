import { escapeExpression } from "discourse/lib/utilities";
import { i18n } from "discourse-i18n";
import { failureInWords } from "./failures";

/**
 * Words as the host's dialogs take them, which read every message as HTML: the names in
 * it, and whatever else people have written, stay text.
 */
export default function dialogMessage(words: string): string {
  return escapeExpression(words);
}

/** What the server says went wrong, as the host's dialogs take it. */
export function failureMessage(failure: unknown): string {
  return dialogMessage(failureInWords(failure, i18n("generic_error")));
}
