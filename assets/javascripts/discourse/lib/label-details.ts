import { ajax } from "discourse/lib/ajax";
import { isNotFound } from "./failures";
import type { AffiliationSummary, LabelDetails } from "./records";

/** One label of somebody, where it stands. */
export interface LabelSubject {
  affiliation: AffiliationSummary;
  /** The post that it stands at: who may read that may ask, whatever the profile shows. */
  postId?: number;
  /** Whose label it is. */
  username: string;
}

const asked = new WeakMap<LabelSubject, Promise<LabelDetails | undefined>>();

async function ask({
  affiliation,
  postId,
  username,
}: LabelSubject): Promise<LabelDetails | undefined> {
  try {
    const { labels } = (await ajax(
      `/verified-members/labels/${encodeURIComponent(username)}.json`,
      { data: postId ? { post_id: postId } : {} }
    )) as { labels: LabelDetails[] };
    return labels.find(
      ({ affiliation_id }) => affiliation_id === affiliation.id
    );
  } catch (failure) {
    if (isNotFound(failure)) {
      return;
    }
    throw failure;
  }
}

/**
 * Who checked, when and how; asked for once.
 *
 * @returns Nothing where the label is not shown any more; rejects as `ajax` does, and asks again the next time.
 */
export function detailsOf(
  label: LabelSubject
): Promise<LabelDetails | undefined> {
  const known = asked.get(label);
  if (known) {
    return known;
  }

  const answer = ask(label);
  asked.set(label, answer);
  answer.catch(() => asked.delete(label));
  return answer;
}
