import type { Answering, AskedRequest } from "../../lib/ajax";

type Answer = [status: number, headers: Record<string, string>, body: string];

interface Handled {
  url: string;
  params: Record<string, string>;
  queryParams: Record<string, string>;
  requestBody: string;
}

type Handler = (request: Handled) => Answer | Promise<Answer>;

interface Route {
  method: string;
  pattern: RegExp;
  names: string[];
  handler: Handler;
}

/** Answers what a test told it to answer; the newest word counts. */
class Pretender implements Answering {
  get = this.#taking("GET");
  post = this.#taking("POST");
  put = this.#taking("PUT");
  delete = this.#taking("DELETE");
  #routes: Route[] = [];

  async answer(
    request: AskedRequest
  ): Promise<{ status: number; body: unknown }> {
    const { pathname } = new URL(request.url, location.origin);
    for (const { method, pattern, names, handler } of this.#routes) {
      const match = method === request.method && pattern.exec(pathname);
      if (match) {
        const [status, , body] = await handler({
          url: request.url,
          params: Object.fromEntries(
            names.map((name, index) => [name, match[index + 1] ?? ""])
          ),
          queryParams: request.query,
          requestBody: request.text,
        });
        return { status, body: body ? JSON.parse(body) : null };
      }
    }
    throw new Error(`The test answers no ${request.method} ${request.url}`);
  }

  reset(): void {
    this.#routes = [];
  }

  #taking(method: string) {
    return (path: string, handler: Handler): void => {
      const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
      const source = path.replaceAll(".", "\\.").replace(/:\w+/g, "([^/]+?)");
      const pattern = new RegExp(`^${source}$`);
      this.#routes.unshift({ method, pattern, names, handler });
    };
  }
}

export default new Pretender();

export function response(status: number | object, body?: unknown): Answer {
  const [code, sent] =
    typeof status === "number" ? [status, body] : [200, status];
  return [code, { "Content-Type": "application/json" }, JSON.stringify(sent)];
}
