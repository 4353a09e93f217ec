import { ajax } from "discourse/lib/ajax";
import type {
  RegisterPage,
  RegisterRow,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";

const BASE = "/admin/plugins/discourse-verified-members";

/** What holds, what of it ends soon or is past its end, or what has ended. */
export type EndFilter = "false" | "soon" | "true";

export interface RegisterFilters {
  affiliation_id: number | null;
  ended: EndFilter;
  /** Part of a username or a name. */
  q: string;
}

/**
 * One page of the register.
 *
 * @param after - Where the last page ended; null for the first.
 */
export async function fetchRegister(
  { affiliation_id, ended, q }: RegisterFilters,
  after: string | null
): Promise<RegisterPage> {
  const data: Record<string, string | number> = {};
  if (affiliation_id) {
    data.affiliation_id = affiliation_id;
  }
  if (ended !== "false") {
    data.ended = ended;
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
export async function revoke(id: number, reason: string): Promise<RegisterRow> {
  return (
    (await ajax(`${BASE}/verifications/${id}/revoke.json`, {
      type: "PUT",
      data: { reason },
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
