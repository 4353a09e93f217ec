import I18n from "discourse-i18n";

const MINUTE = 60;
const UNITS = [
  { unit: "day", seconds: 24 * 60 * MINUTE },
  { unit: "hour", seconds: 60 * MINUTE },
  { unit: "minute", seconds: MINUTE },
] as const;

/**
 * How long something has waited, in the reader's language and in the greatest unit
 * that fits at least once: "3 days", "5 hours"; a minute at least.
 *
 * @param since - ISO 8601.
 * @param now - Milliseconds since 1970; for tests.
 */
export function waitInWords(since: string, now: number = Date.now()): string {
  const seconds = Math.max(MINUTE, (now - Date.parse(since)) / 1000);
  const { unit, seconds: length } = UNITS.find(
    (each) => seconds >= each.seconds
  )!;

  return new Intl.NumberFormat(I18n.currentBcp47Locale, {
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumFractionDigits: 0,
  }).format(Math.floor(seconds / length));
}
