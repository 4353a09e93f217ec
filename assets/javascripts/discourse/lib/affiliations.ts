import type Site from "discourse/models/site";
import type { AffiliationSummary } from "./records";

/**
 * The affiliations behind the ids that a post or a user carries, in the order
 * of the ids. An id that the site does not know (disabled since) is left out.
 *
 * @param site - Carries `verified_affiliations`.
 * @param ids - Absent where somebody holds none.
 */
export function affiliationsOf(
  site: Site,
  ids: number[] | undefined
): AffiliationSummary[] {
  const known = site.get("verified_affiliations") as
    | AffiliationSummary[]
    | undefined;
  return (ids ?? [])
    .map((id) => known?.find((affiliation) => affiliation.id === id))
    .filter((affiliation) => affiliation !== undefined);
}
