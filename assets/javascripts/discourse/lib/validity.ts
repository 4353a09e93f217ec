import { i18n } from "discourse-i18n";
import { longDay } from "./days";

/** How long a verification holds. */
export interface Validity {
  /** Null is no end. */
  expires_at: string | null;
  /** When label, group and badge go: after the days of grace. */
  ends_at: string | null;
  /** Whether it is kept past its end for now. */
  in_grace: boolean;
  /** Whether it may be renewed now: from 30 days before the end until the grace is over. */
  can_renew: boolean;
}

/**
 * Until when it holds; null where it has no end.
 *
 * @param words - Below the plugin's own words: `until`, and `grace` for what is kept past its end.
 */
export function untilInWords(
  { expires_at, ends_at, in_grace }: Validity,
  words: string
): string | null {
  return (
    expires_at &&
    i18n(`verified_members.${words}.${in_grace ? "grace" : "until"}`, {
      date: longDay(expires_at),
      last: ends_at && longDay(ends_at),
    })
  );
}
