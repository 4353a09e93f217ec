import { ajax } from "discourse/lib/ajax";
import type {
  RegisterPage,
  RegisterRow,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";

const BASE = "/admin/plugins/discourse-verified-members";

export interface RegisterFilters {
  affiliation_id: number | null;
  /** Those that have ended, instead of those that hold. */
  ended: boolean;
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
  if (ended) {
    data.ended = "true";
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
