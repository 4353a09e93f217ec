import { i18n } from "../host/discourse-i18n";
import * as admin from "./admin";
import Call from "./call";
import { Refusal, type SimulatedRequest, type SimulatedResponse } from "./http";
import * as member from "./member";
import { type Persona, type PersonaName, PERSONAS } from "./personas";
import * as staff from "./staff";
import type { State } from "./state";

type Audience = "anyone" | "members" | "staff" | "admins";

const ADMIN = "/admin/plugins/discourse-verified-members";

type Handler = (call: Call) => unknown;

const ROUTES: [string, Audience, Handler][] = [
  ["GET /verified-members/verification", "members", member.verificationPage],
  ["POST /verified-members/applications", "members", member.apply],
  ["PUT /verified-members/applications/:/withdraw", "members", member.withdraw],
  [
    "PUT /verified-members/verifications/:/renounce",
    "members",
    member.renounce,
  ],
  ["GET /verified-members/labels/:", "anyone", member.labels],
  ["GET /groups/search", "members", admin.groups],
  [`GET ${ADMIN}/applications`, "staff", staff.queue],
  [`GET ${ADMIN}/applications/:`, "staff", staff.open],
  [`PUT ${ADMIN}/applications/:/approve`, "staff", staff.approve],
  [`PUT ${ADMIN}/applications/:/refuse`, "staff", staff.refuse],
  [`GET ${ADMIN}/register`, "staff", staff.register],
  [`PUT ${ADMIN}/verifications/:/revoke`, "staff", staff.revoke],
  [`GET ${ADMIN}/affiliations`, "admins", admin.affiliations],
  [`POST ${ADMIN}/affiliations`, "admins", admin.createAffiliation],
  [`GET ${ADMIN}/affiliations/presets`, "admins", admin.presets],
  [`GET ${ADMIN}/affiliations/:`, "admins", admin.showAffiliation],
  [`PUT ${ADMIN}/affiliations/:`, "admins", admin.updateAffiliation],
  [`DELETE ${ADMIN}/affiliations/:`, "admins", admin.destroyAffiliation],
];

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
      case "staff":
        return Boolean(this.persona?.admin || this.persona?.moderator);
      case "admins":
        return Boolean(this.persona?.admin);
      default:
        return audience satisfies never;
    }
  }
}
