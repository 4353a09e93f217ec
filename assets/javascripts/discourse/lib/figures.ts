import { ajax } from "discourse/lib/ajax";
import I18n from "discourse-i18n";
import type { AffiliationSummary } from "./records";

/** In the order in which they are shown. */
export const COUNTS = ["applied", "approved", "refused", "returned"] as const;

export type CountName = (typeof COUNTS)[number];

/** Null where there are too few to be told. */
export type Counts = Record<CountName, number | null>;

export interface MonthFigures extends Counts {
  /** Year and month, as in "2026-10". */
  month: string;
  /** From asking to the decision; null where too few were decided. */
  median_days: number | null;
}

export interface AffiliationFigures extends AffiliationSummary {
  /** The latest first. */
  months: MonthFigures[];
  /** Of what is told; null where nothing is. */
  totals: Counts;
}

export interface Figures {
  /** The smallest count that is told. */
  least: number;
  affiliations: AffiliationFigures[];
}

export async function fetchFigures(): Promise<Figures> {
  return (await ajax("/verified-members/figures.json")) as Figures;
}

/**
 * A month in the reader's language.
 *
 * @param month - As in "2026-10".
 */
export function monthInWords(
  month: string,
  style: "long" | "short" = "long"
): string {
  return new Intl.DateTimeFormat(I18n.currentBcp47Locale, {
    year: "numeric",
    month: style,
    timeZone: "UTC",
  }).format(new Date(`${month}-01T00:00:00Z`));
}
