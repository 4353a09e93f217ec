import type { AffiliationSummary } from "../../../assets/javascripts/discourse/lib/records";

/** What every page is sent with, as far as the plugin looks. */
export default class Site {
  declare verified_affiliations: AffiliationSummary[];

  constructor(fields: Pick<Site, "verified_affiliations">) {
    Object.assign(this, fields);
  }

  get<Key extends keyof Site>(key: Key): Site[Key] {
    return this[key];
  }

  set<Key extends keyof Site>(key: Key, value: Site[Key]): void {
    Object.assign(this, { [key]: value });
  }
}
