import type { ResponseHandler } from "pretender";

/**
 * An answer of the server, for `pretender`.
 *
 * @param body - Sent as JSON.
 * @param status - HTTP status; 200 unless said otherwise.
 * @param onRequest - Told what came in.
 */
export function answering(
  body: unknown,
  status = 200,
  onRequest?: (requestBody: string) => void
): ResponseHandler {
  return (request) => {
    onRequest?.(request.requestBody);
    return [
      status,
      { "Content-Type": "application/json" },
      JSON.stringify(body),
    ];
  };
}
