export interface SimulatedRequest {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Without `.json`. */
  path: string;
  query: Record<string, string>;
  body: Record<string, unknown>;
}

export interface SimulatedResponse {
  status: number;
  body: unknown;
}

/** An answer other than 200, in the shape of the host's own errors. */
export class Refusal extends Error {
  readonly response: SimulatedResponse;

  constructor(
    status: number,
    message: string,
    more: { error_type?: string; extras?: unknown } = {}
  ) {
    super(message);
    this.response = { status, body: { errors: [message], ...more } };
  }
}
