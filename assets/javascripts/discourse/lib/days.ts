import I18n from "discourse-i18n";

function written(time: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(I18n.currentBcp47Locale, options).format(
    new Date(time)
  );
}

/**
 * A day in words, in the reader's language and time zone.
 *
 * @param time - ISO 8601.
 */
export function longDay(time: string): string {
  return written(time, { dateStyle: "medium" });
}

/**
 * A day and its minute in words, in the reader's language and time zone.
 *
 * @param time - ISO 8601.
 */
export function longTime(time: string): string {
  return written(time, { dateStyle: "medium", timeStyle: "short" });
}
