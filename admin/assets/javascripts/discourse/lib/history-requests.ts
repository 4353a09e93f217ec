import { ajax } from "discourse/lib/ajax";
import type {
  EndReason,
  UserSummary,
  VerificationMethod,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";

/** What our own records tell. */
export type OwnHistoryKind =
  | "submitted"
  | "opened"
  | "referred"
  | "referral_answered"
  | "verified"
  | "confirmed"
  | "confirmed_with_answers"
  | "paused"
  | "changed"
  | "answered"
  | "restored"
  | "upheld"
  | EndReason;

/** What only the staff log tells, by the log's own name for it. */
export type LoggedHistoryKind = `verified_members_${string}`;

export interface HistoryEvent {
  kind: OwnHistoryKind | LoggedHistoryKind;
  at: string;
  /** Null when nobody did it, or the person has left the forum. */
  by: UserSummary | null;
  /**
   * How often it was opened; `at` and `by` are of the last time. How many questions were
   * answered anew, where it was confirmed.
   */
  count?: number;
  /** Who outside the forum was asked, or has answered. */
  authority?: string;
  /** How it was checked. */
  method?: VerificationMethod;
  /** What the holder was told. */
  reason?: string | null;
}

export function isLogged(
  kind: HistoryEvent["kind"]
): kind is LoggedHistoryKind {
  return kind.startsWith("verified_members_");
}

/**
 * What has happened to a verification, oldest first.
 *
 * @param id - Of the verification.
 */
export async function fetchHistory(id: number): Promise<HistoryEvent[]> {
  return (
    (await ajax(
      `/admin/plugins/discourse-verified-members/verifications/${id}/history.json`
    )) as { events: HistoryEvent[] }
  ).events;
}
