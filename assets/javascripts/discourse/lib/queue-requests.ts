import { ajax } from "discourse/lib/ajax";
import type {
  ApplicationForReview,
  ApplicationState,
  Claim,
  QueuePage,
} from "./records";
import type { ReferralAnswerInput, ReferralInput } from "./referral-records";

/** A state; or of what is pending only what waits too long, or is asked about outside. */
export type QueueState = ApplicationState | "over_target" | "referred";

export interface QueueFilters {
  state: QueueState;
  affiliation_id: number | null;
  /** Part of a username or a name. */
  q: string;
}

interface Answered {
  application: ApplicationForReview;
}

interface FailedDecision {
  jqXHR?: {
    status?: number;
    responseJSON?: { extras?: { application?: ApplicationForReview } };
  };
}

/** What a reviewer asks the server. Everything rejects as `ajax` does. */
export default class QueueRequests {
  #base: string;

  /** @param base - Path below which the server answers: the panel's, or the review page's. */
  constructor(base: string) {
    this.#base = base;
  }

  /**
   * One page of the queue.
   *
   * @param after - Where the last page ended; null for the first.
   */
  async page(
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
    return (await ajax(`${this.#base}.json`, { data })) as QueuePage;
  }

  /** Opens an application; the server keeps a record of it for the applicant. */
  async application(id: number): Promise<ApplicationForReview> {
    return ((await ajax(`${this.#base}/${id}.json`)) as Answered).application;
  }

  async approve(id: number): Promise<ApplicationForReview> {
    return await this.#put(id, "approve");
  }

  async refuse(id: number, reason: string): Promise<ApplicationForReview> {
    return await this.#put(id, "refuse", { data: { reason } });
  }

  /** @param notes - What is to be corrected, by question id. */
  async returnForCorrection(
    id: number,
    notes: Record<string, string>,
    reason: string
  ): Promise<ApplicationForReview> {
    return await this.#put(id, "return", {
      contentType: "application/json",
      data: JSON.stringify({ notes, reason }),
    });
  }

  /** Leaves a word for the other reviewers; an empty one takes it back. */
  async leaveNote(id: number, note: string): Promise<ApplicationForReview> {
    return await this.#put(id, "note", { data: { note } });
  }

  /** Notes that somebody outside is asked about it. */
  async refer(id: number, data: ReferralInput): Promise<ApplicationForReview> {
    return await this.#put(id, "referral", { data });
  }

  /** Notes what they answered. */
  async recordAnswer(
    id: number,
    data: ReferralAnswerInput
  ): Promise<ApplicationForReview> {
    return await this.#put(id, "referral/answer", { data });
  }

  /** Says again that one is looking at it. Resolves to whose claim stands. */
  async claim(id: number): Promise<Claim | null> {
    return (
      (await ajax(`${this.#base}/${id}/claim.json`, { type: "PUT" })) as {
        claim: Claim | null;
      }
    ).claim;
  }

  async #put(
    id: number,
    what: string,
    options: Record<string, unknown> = {}
  ): Promise<ApplicationForReview> {
    const answer = await ajax(`${this.#base}/${id}/${what}.json`, {
      type: "PUT",
      ...options,
    });
    return (answer as Answered).application;
  }
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
