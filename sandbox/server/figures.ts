import {
  COUNTS,
  type Counts,
  type Figures,
  type MonthFigures,
} from "../../assets/javascripts/discourse/lib/figures";
import type Call from "./call";

const LEAST = 5;
const MONTHS = 12;

/** Neither random nor real: the same for everybody who looks. */
function countOf(affiliationId: number, ago: number, place: number) {
  const count = (affiliationId * 7 + ago * 5 + place * 11) % 23;
  return count < LEAST ? null : count;
}

function monthFigures(affiliationId: number, ago: number): MonthFigures {
  const now = new Date();
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()));
  month.setUTCMonth(month.getUTCMonth() - ago);
  const counts = Object.fromEntries(
    COUNTS.map((name, place) => [name, countOf(affiliationId, ago, place)])
  ) as Counts;
  return {
    month: month.toISOString().slice(0, 7),
    ...counts,
    median_days: counts.approved ? 2 + (ago % 3) : null,
  };
}

export function figures({ views }: Call): Figures {
  return {
    least: LEAST,
    affiliations: views.affiliations().map((summary) => {
      const months = Array.from({ length: MONTHS }, (_, index) =>
        monthFigures(summary.id, index + 1)
      );
      const totals = Object.fromEntries(
        COUNTS.map((name) => [
          name,
          months.reduce((sum, month) => sum + (month[name] ?? 0), 0) || null,
        ])
      ) as Counts;
      return { ...summary, months, totals };
    }),
  };
}
