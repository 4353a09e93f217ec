import type { Locale } from "../host/discourse-i18n";
import type { PersonaName } from "../server/personas";

export interface Settings {
  persona: PersonaName;
  locale: Locale;
  scheme: "light" | "dark";
  width: "desktop" | "phone";
  /** Whether the simulated server fails. */
  fails: boolean;
  /** Address of the page in the frame. */
  path: string;
}

const KEY = "sandbox:settings";
const DEFAULTS: Settings = {
  persona: "visitor",
  locale: "en",
  scheme: "light",
  width: "desktop",
  fails: false,
  path: "/t/1",
};

/** What the bar is set to; kept for this tab, shared between bar and page. */
export function readSettings(): Settings {
  const kept = sessionStorage.getItem(KEY);
  return { ...DEFAULTS, ...(kept && (JSON.parse(kept) as Settings)) };
}

export function writeSettings(changes: Partial<Settings>): Settings {
  const settings = { ...readSettings(), ...changes };
  sessionStorage.setItem(KEY, JSON.stringify(settings));
  return settings;
}
