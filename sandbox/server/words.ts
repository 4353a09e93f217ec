import type {
  Affiliation,
  Consent,
} from "../../assets/javascripts/discourse/lib/records";
import en from "../../config/locales/server.en.yml";
import zhCN from "../../config/locales/server.zh_CN.yml";
import I18n, { i18n } from "../host/discourse-i18n";

I18n.translations.en.server = en.en;
I18n.translations.zh_CN.server = zhCN.zh_CN;

/**
 * What the back end says, in the words and the language that it would say it in.
 *
 * @param key - Below the plugin's own words for the server.
 */
export function said(key: string, values?: Record<string, unknown>): string {
  return i18n(`server.verified_members.${key}`, values);
}

/** What an applicant consents to. Its version changes with its words, as the back end's does. */
export function consentFor({
  name,
  label,
  evidence,
  authority,
}: Pick<Affiliation, "name" | "label" | "evidence" | "authority">): Consent {
  let text = said("consent.text", {
    site: i18n("sandbox.forum"),
    affiliation: name,
    label,
  });
  if (evidence !== "off") {
    text = said("consent.with_files", { text });
  }
  if (authority) {
    text = said("consent.with_authority", { text, authority });
  }
  return {
    version: [I18n.locale, name, label, evidence, authority].join("/"),
    text,
  };
}
