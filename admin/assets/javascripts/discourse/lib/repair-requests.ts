import { ajax } from "discourse/lib/ajax";
import type {
  AffiliationSummary,
  UserSummary,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";

const PATH = "/admin/plugins/discourse-verified-members/repair.json";

export type DriftKind =
  | "lost_group"
  | "lost_badge"
  | "unverified_members"
  | "holders_outside"
  | "missing_badges"
  | "leftover_badges"
  | "lost_requests";

/** Where core's records and ours do not say the same about an affiliation. */
export interface Drift {
  kind: DriftKind;
  affiliation_id: number;
  /** Of people, or of whatever else it is about. */
  count: number;
  /** The first of those whom it is about. */
  people: UserSummary[];
  /** In rows; null while nothing is being mended. */
  mending: { done: number; total: number } | null;
}

export interface RepairPage {
  drifts: Drift[];
  /** Those that something is wrong with. */
  affiliations: AffiliationSummary[];
}

export async function fetchRepairs(): Promise<RepairPage> {
  return (await ajax(PATH)) as RepairPage;
}

/** Begins; how far it is, later answers say. */
export async function mend({
  affiliation_id,
  kind,
}: Drift): Promise<RepairPage> {
  return (await ajax(PATH, {
    type: "PUT",
    data: { affiliation_id, kind },
  })) as RepairPage;
}
