import { extractError } from "discourse/lib/ajax-error";

interface FailedRequest {
  jqXHR?: {
    status?: number;
    responseJSON?: {
      errors?: string[];
      extras?: { fields?: Record<string, string> };
    };
  };
}

/**
 * What the server says is wrong with single fields.
 *
 * @param failure - What `ajax` was rejected with.
 * @returns Translated messages by field; empty where the failure is about something else.
 */
export function fieldMessages(failure: unknown): Record<string, string> {
  return (failure as FailedRequest)?.jqXHR?.responseJSON?.extras?.fields ?? {};
}

/** What the server says went wrong, or `otherwise` where it says nothing. */
export function failureInWords(failure: unknown, otherwise: string): string {
  const jqXHR = (failure as FailedRequest)?.jqXHR;
  // Of an answer, the host would say "An error occurred: …" before the server's own
  // words, and "500 error" where it has none; anything else is ours to find in its log.
  return jqXHR
    ? jqXHR.responseJSON?.errors?.join(" ") || otherwise
    : extractError(failure, otherwise);
}

/** Whether the server says that there is no such thing, or none that one may see. */
export function isNotFound(failure: unknown): boolean {
  return (failure as FailedRequest)?.jqXHR?.status === 404;
}
