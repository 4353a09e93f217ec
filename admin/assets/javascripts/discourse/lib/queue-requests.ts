import { ajax } from "discourse/lib/ajax";
import type {
  ApplicationForReview,
  ApplicationState,
  Claim,
  QueuePage,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";

/** Of the page, and of what it asks the server. */
export const BASE = "/admin/plugins/discourse-verified-members/applications";

export interface QueueFilters {
  state: ApplicationState;
  affiliation_id: number | null;
  /** Part of a username or a name. */
  q: string;
}

interface Answered {
  application: ApplicationForReview;
}

/**
 * One page of the queue.
 *
 * @param after - Where the last page ended; null for the first.
 */
export async function fetchQueue(
  { state, affiliation_id, q }: QueueFilters,
  after: string | null = null
): Promise<QueuePage> {
  const data: Record<string, string | number> = { state };
  if (affiliation_id) {
    data.affiliation_id = affiliation_id;
  }
  if (q) {
    data.q = q;
  }
  if (after) {
    data.after = after;
  }
  return (await ajax(`${BASE}.json`, { data })) as QueuePage;
}

/** Opens an application; the server keeps a record of it for the applicant. */
export async function fetchApplication(
  id: number
): Promise<ApplicationForReview> {
  return ((await ajax(`${BASE}/${id}.json`)) as Answered).application;
}

export async function approve(id: number): Promise<ApplicationForReview> {
  return (
    (await ajax(`${BASE}/${id}/approve.json`, { type: "PUT" })) as Answered
  ).application;
}

export async function refuse(
  id: number,
  reason: string
): Promise<ApplicationForReview> {
  return (
    (await ajax(`${BASE}/${id}/refuse.json`, {
      type: "PUT",
      data: { reason },
    })) as Answered
  ).application;
}

/** @param notes - What is to be corrected, by question id. */
export async function returnForCorrection(
  id: number,
  notes: Record<string, string>,
  reason: string
): Promise<ApplicationForReview> {
  return (
    (await ajax(`${BASE}/${id}/return.json`, {
      type: "PUT",
      contentType: "application/json",
      data: JSON.stringify({ notes, reason }),
    })) as Answered
  ).application;
}

/** Leaves a word for the other reviewers; an empty one takes it back. */
export async function leaveNote(
  id: number,
  note: string
): Promise<ApplicationForReview> {
  return (
    (await ajax(`${BASE}/${id}/note.json`, {
      type: "PUT",
      data: { note },
    })) as Answered
  ).application;
}

/** Says again that one is looking at it. Resolves to whose claim stands. */
export async function claim(id: number): Promise<Claim | null> {
  return (
    (await ajax(`${BASE}/${id}/claim.json`, { type: "PUT" })) as {
      claim: Claim | null;
    }
  ).claim;
}

interface FailedDecision {
  jqXHR?: {
    status?: number;
    responseJSON?: { extras?: { application?: ApplicationForReview } };
  };
}

/**
 * What has become of an application that somebody else was faster to decide.
 *
 * @param failure - What a verdict was rejected with.
 * @returns Null when it failed for another reason.
 */
export function decidedMeanwhile(
  failure: unknown
): ApplicationForReview | null {
  const { jqXHR } = failure as FailedDecision;
  return jqXHR?.status === 409
    ? (jqXHR.responseJSON?.extras?.application ?? null)
    : null;
}
