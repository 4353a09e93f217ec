import { waitForPromise } from "@ember/test-waiters";
import type { SimulatedRequest, SimulatedResponse } from "../../server/http";

type Method = SimulatedRequest["method"];

interface AjaxSettings {
  type?: string;
  method?: string;
  data?: unknown;
  /** Of jQuery's settings, which the host takes, only these are used. */
  contentType?: string | false;
  processData?: boolean;
  xhr?: () => XMLHttpRequest;
  dataType?: string;
  cache?: boolean;
  url?: string;
}

/** What the host rejects with: its own error around a jQuery request. */
export class AjaxError extends Error {
  readonly jqXHR: {
    status: number;
    /** As HTTP/2 leaves it, which sends none. */
    statusText: string;
    responseJSON: unknown;
    responseText: string;
  };

  constructor(status: number, body: unknown) {
    super(`The simulated server answered ${status}`);
    this.jqXHR = {
      status,
      statusText: "error",
      responseJSON: body,
      responseText: JSON.stringify(body),
    };
  }
}

export interface AskedRequest extends SimulatedRequest {
  url: string;
  /** The body as it was sent. */
  text: string;
}

export interface Answering {
  answer: (request: AskedRequest) => Promise<SimulatedResponse>;
}

let server: Answering | undefined;

/** @param answering - Who answers from now on. */
export function connect(answering: Answering | undefined): void {
  server = answering;
}

function bodyOf(data: unknown): Record<string, unknown> {
  return typeof data === "string"
    ? (JSON.parse(data) as Record<string, unknown>)
    : ((data ?? {}) as Record<string, unknown>);
}

/** A form with files keeps them as they are: nothing is sent anywhere. */
function sentIn(data: unknown): Record<string, unknown> {
  if (data instanceof FormData) {
    return Object.fromEntries(data);
  }
  const body = bodyOf(data);
  return typeof data === "string" ? body : flattened(body);
}

/** Only what was written by `JSON.stringify` keeps its types on the way, as in the host. */
function flattened(body: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key, value]) => [key, String(value)])
  );
}

async function request(
  url: string,
  { type, method = type ?? "GET", data }: AjaxSettings
): Promise<unknown> {
  if (!server) {
    throw new Error(`Nobody answers ${url}`);
  }
  const { pathname, searchParams } = new URL(url, location.origin);
  const isRead = method.toUpperCase() === "GET";
  const isJson = typeof data === "string";
  const sent = sentIn(data);
  const { status, body } = await server.answer({
    url,
    method: method.toUpperCase() as Method,
    path: pathname.replace(/\.json$/, ""),
    query: {
      ...Object.fromEntries(searchParams),
      ...(isRead ? flattened(sent) : {}),
    },
    body: isRead ? {} : sent,
    text: isJson ? data : new URLSearchParams(flattened(sent)).toString(),
  });
  if (status >= 400) {
    throw new AjaxError(status, body);
  }
  return structuredClone(body);
}

export function ajax(
  ...args: [url: string, settings?: AjaxSettings] | [settings: AjaxSettings]
): Promise<unknown> {
  const [first, second] = args;
  const settings = typeof first === "string" ? (second ?? {}) : first;
  const url = typeof first === "string" ? first : (first.url ?? "");
  return waitForPromise(request(url, settings));
}
