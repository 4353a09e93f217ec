import I18n, { i18n } from "discourse-i18n";
import type { EvidenceFile } from "./evidence-records";

const KILOBYTE = 1024;

/** A size in the reader's language, such as “1.4 MB”. */
export function sizeInWords(bytes: number): string {
  const [amount, unit] =
    bytes < KILOBYTE * KILOBYTE
      ? [bytes / KILOBYTE, "kilobyte"]
      : [bytes / KILOBYTE / KILOBYTE, "megabyte"];
  return new Intl.NumberFormat(I18n.currentBcp47Locale, {
    style: "unit",
    unit,
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}

/** What a file is called, also where its name cannot be read. */
export function nameInWords({ name }: Pick<EvidenceFile, "name">): string {
  return name ?? i18n("verified_members.evidence.nameless");
}
