import type { Persona } from "../server/personas";
import type { SimulatedServer } from "../server/server";
import type Views from "../server/views";

/** What the sandbox's own pages read directly, where a real page comes with its records. */
export interface World {
  server: SimulatedServer & { persona: Persona | null };
  views: Views;
}
