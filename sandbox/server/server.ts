import { i18n } from "../host/discourse-i18n";
import Call from "./call";
import { Refusal, type SimulatedRequest, type SimulatedResponse } from "./http";
import { type Persona, type PersonaName, PERSONAS } from "./personas";
import { reviewedBy } from "./review";
import { type Audience, ROUTES } from "./routes";
import type { State } from "./state";

interface Settings {
  persona: PersonaName;
  /** In milliseconds, before every answer. */
  latency: number;
  /** Whether every request fails as a broken server would. */
  fails: boolean;
  /** Called after every request that may have changed something. */
  onChange?: (state: State) => void;
}

/** Answers as the back end would, from memory. */
export class SimulatedServer {
  constructor(
    readonly state: State,
    readonly settings: Settings
  ) {}

  get persona(): Persona | null {
    const { persona } = this.settings;
    return persona === "visitor" ? null : PERSONAS[persona];
  }

  async answer(request: SimulatedRequest): Promise<SimulatedResponse> {
    const { latency, fails, onChange } = this.settings;
    await new Promise((resolve) => setTimeout(resolve, latency));
    if (fails) {
      return {
        status: 500,
        body: { errors: [i18n("sandbox.server.broken")] },
      };
    }
    try {
      const body = this.#handle(request);
      onChange?.(this.state);
      return { status: 200, body };
    } catch (error) {
      if (error instanceof Refusal) {
        return error.response;
      }
      throw error;
    }
  }

  #handle(request: SimulatedRequest): unknown {
    const asked = `${request.method} ${request.path}`;
    for (const [route, audience, handler] of ROUTES) {
      const pattern = new RegExp(`^${route.replaceAll(":", "([^/]+)")}$`);
      const match = pattern.exec(asked);
      if (match) {
        const params = match.slice(1);
        const call = new Call(this.state, this.persona, params, request);
        if (!this.#admits(audience)) {
          throw call.notFound();
        }
        return handler(call);
      }
    }
    throw new Error(`The simulated server knows no ${asked}`);
  }

  #admits(audience: Audience): boolean {
    switch (audience) {
      case "anyone":
        return true;
      case "members":
        return Boolean(this.persona);
      case "reviewers":
        return reviewedBy(this.state, this.persona).length > 0;
      case "staff":
        return Boolean(this.persona?.admin || this.persona?.moderator);
      case "admins":
        return Boolean(this.persona?.admin);
      default:
        return audience satisfies never;
    }
  }
}
