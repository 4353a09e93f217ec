/**
 * The records that the server sends, exactly as its serializers write them.
 * Times are ISO 8601 strings in UTC; colours are six hexadecimal digits without `#`.
 */
export type * from "./affiliation-records";
export type * from "./form-records";
export type * from "./own-records";
export type * from "./queue-records";
export type * from "./register-records";

/** What readers need to draw a label. Comes once with the site (`site.verified_affiliations`). */
export interface AffiliationSummary {
  id: number;
  name: string;
  /** At most 12 characters. */
  label: string;
  /** Name of an icon of the site's sprite. */
  icon: string;
  color: string;
}

/** One label with its provenance, asked for when a reader opens it. */
export interface LabelDetails {
  affiliation_id: number;
  verified_at: string;
  /** Null when the person who checked has left the forum. */
  verified_by: UserSummary | null;
  method: VerificationMethod;
  /** Null is no end. */
  valid_until: string | null;
}

export type VerificationMethod = "application" | "import" | "manual";

export interface UserSummary {
  id: number;
  username: string;
  name: string | null;
  avatar_template: string;
}

export type ApplicationState =
  | "pending"
  | "returned"
  | "approved"
  | "refused"
  | "withdrawn"
  | "lapsed";

export type EndReason = "expired" | "revoked" | "renounced" | "merged";

export interface ReasonTemplate {
  title: string;
  text: string;
}
