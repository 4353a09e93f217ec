import { ajax } from "discourse/lib/ajax";
import type {
  RegisterPage,
  RegisterRow,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";

const BASE = "/admin/plugins/discourse-verified-members";

/** Those that hold or have ended, and what of either waits for a reviewer. */
export const REGISTER_STATES = [
  "live",
  "soon",
  "changed",
  "answered",
  "ended",
] as const;

export type RegisterState = (typeof REGISTER_STATES)[number];

export interface RegisterFilters {
  affiliation_id: number | null;
  state: RegisterState;
  /** Part of a username or a name. */
  q: string;
}

/**
 * One page of the register.
 *
 * @param after - Where the last page ended; null for the first.
 */
export async function fetchRegister(
  { affiliation_id, state, q }: RegisterFilters,
  after: string | null
): Promise<RegisterPage> {
  const data: Record<string, string | number> = { state };
  if (affiliation_id) {
    data.affiliation_id = affiliation_id;
  }
  if (q) {
    data.q = q;
  }
  if (after) {
    data.after = after;
  }
  return (await ajax(`${BASE}/register.json`, { data })) as RegisterPage;
}

/** Takes label, group and badge away together. */
export function revoke(id: number, reason: string): Promise<RegisterRow> {
  return decide(id, "revoke", { reason });
}

/**
 * Lets a label go on.
 *
 * @param changedAt - Of the change that was looked at: a later one is not confirmed with it.
 */
export function confirmChange(
  id: number,
  changedAt: string
): Promise<RegisterRow> {
  return decide(id, "confirm-change", { changed_at: changedAt });
}

/** Gives back everything that a revocation took. */
export function restore(id: number): Promise<RegisterRow> {
  return decide(id, "restore", {});
}

/**
 * Leaves a revocation as it is.
 *
 * @param word - To its holder, who has answered it.
 */
export function uphold(id: number, word: string): Promise<RegisterRow> {
  return decide(id, "uphold", { word });
}

async function decide(
  id: number,
  what: string,
  data: Record<string, string>
): Promise<RegisterRow> {
  return (
    (await ajax(`${BASE}/verifications/${id}/${what}.json`, {
      type: "PUT",
      data,
    })) as { verification: RegisterRow }
  ).verification;
}

/** What became of one of several that were to be renewed. */
export interface RenewalResult {
  id: number;
  /** As it is now; null where there is none. */
  verification: RegisterRow | null;
  /** Why it was not renewed. */
  error: string | null;
}

/** Gives verifications another term, each by itself. 50 at most. */
export async function renew(ids: number[]): Promise<RenewalResult[]> {
  return (
    (await ajax(`${BASE}/verifications/renew.json`, {
      type: "PUT",
      data: { ids },
    })) as { results: RenewalResult[] }
  ).results;
}
