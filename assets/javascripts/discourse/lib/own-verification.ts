import { ajax } from "discourse/lib/ajax";
import type {
  AffiliationSummary,
  Answers,
  OfferedAffiliation,
  OwnApplication,
  OwnVerification,
  VerificationPage,
} from "./records";

/** Everything that the member's own page shows. Rejects as `ajax` does. */
export function loadVerificationPage(): Promise<VerificationPage> {
  return ajax("/verified-members/verification.json");
}

/**
 * Sends an application. It goes as JSON, so that numbers arrive as numbers.
 *
 * @param answers - By question id, tidied.
 * @param evidenceIds - Of the uploaded files that go with it, where files are wanted.
 * @returns The application as it stands now; rejects as `ajax` does, with messages by question id where answers were refused.
 */
export async function sendApplication(
  affiliation: OfferedAffiliation,
  answers: Answers,
  evidenceIds?: number[]
): Promise<OwnApplication> {
  const { application } = await ajax("/verified-members/applications.json", {
    type: "POST",
    contentType: "application/json",
    data: JSON.stringify({
      affiliation_id: affiliation.id,
      answers,
      consent_version: affiliation.consent.version,
      evidence_ids: evidenceIds,
    }),
  });
  return application;
}

/**
 * Answers a return. It goes as JSON, so that numbers arrive as numbers.
 *
 * @param answers - Of the questions that are to be corrected, by id, tidied.
 * @param files - Ids of uploads, by the id of the file that each comes for.
 * @returns Rejects as `ajax` does, with messages by question id where answers were refused.
 */
export function sendCorrection(
  { id }: OwnApplication,
  answers: Answers,
  files: Record<number, number | null>
): Promise<unknown> {
  return ajax(`/verified-members/applications/${id}/answer.json`, {
    type: "PUT",
    contentType: "application/json",
    data: JSON.stringify({ answers, files }),
  });
}

/** Takes an open application back. Rejects as `ajax` does. */
export function withdrawApplication({ id }: OwnApplication): Promise<unknown> {
  return ajax(`/verified-members/applications/${id}/withdraw.json`, {
    type: "PUT",
  });
}

/** Gives a verification up. Rejects as `ajax` does. */
export function renounceVerification({
  id,
}: OwnVerification): Promise<unknown> {
  return ajax(`/verified-members/verifications/${id}/renounce.json`, {
    type: "PUT",
  });
}

/**
 * Keeps a verification for another term. It goes as JSON, so that numbers arrive as numbers.
 *
 * @param answers - To what is asked again, by question id, tidied.
 * @returns Rejects as `ajax` does, with messages by question id where answers were refused.
 */
export function confirmVerification(
  { consent, id }: OwnVerification,
  answers?: Answers
): Promise<unknown> {
  return ajax(`/verified-members/verifications/${id}/confirm.json`, {
    type: "PUT",
    contentType: "application/json",
    data: JSON.stringify({ consent_version: consent?.version, answers }),
  });
}

/** Whether an application still waits for somebody. */
export function isOpen({ state }: OwnApplication): boolean {
  return state === "pending" || state === "returned";
}

/** What the member may apply for now: neither held nor applied for already. */
export function openOffers(page: VerificationPage): OfferedAffiliation[] {
  const taken = new Set([
    ...page.verifications.map((verification) => verification.affiliation_id),
    ...page.applications
      .filter(isOpen)
      .map((application) => application.affiliation_id),
  ]);
  return page.affiliations.filter(({ id }) => !taken.has(id));
}

/**
 * The affiliation that an application or a verification is about.
 *
 * @throws Error where the server did not send it, which would be a fault of the server.
 */
export function affiliationOf(
  page: VerificationPage,
  { affiliation_id }: { affiliation_id: number }
): AffiliationSummary {
  const affiliation = [...page.known_affiliations, ...page.affiliations].find(
    ({ id }) => id === affiliation_id
  );
  if (!affiliation) {
    throw new Error(`No affiliation ${affiliation_id} in the page's records`);
  }
  return affiliation;
}
