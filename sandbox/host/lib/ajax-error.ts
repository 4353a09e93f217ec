import { i18n } from "../discourse-i18n";
import { AjaxError } from "./ajax";

function errorsOf(error: unknown): string[] | undefined {
  const body = error instanceof AjaxError ? error.jqXHR.responseJSON : null;
  return (body as { errors?: string[] } | null)?.errors;
}

/** With the host's own words around the server's, and the status where it has none. */
export function extractError(error: unknown, defaultMessage?: string): string {
  const [first, ...others] = errorsOf(error) ?? [];
  if (first && others.length) {
    const errors = [first, ...others]
      .map((text, index) => `${index + 1}) ${text}`)
      .join(" ");
    return i18n("multiple_errors", { errors });
  }
  if (first) {
    return i18n("generic_error_with_reason", { error: first });
  }
  if (error instanceof AjaxError) {
    return `${error.jqXHR.status} ${error.jqXHR.statusText}`;
  }
  return defaultMessage ?? i18n("generic_error");
}
