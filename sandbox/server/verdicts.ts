import type { ReviewersWord } from "../../assets/javascripts/discourse/lib/records";
import type Call from "./call";
import { Refusal } from "./http";
import { isFresh, presentWords } from "./rounds";
import type { StoredApplication, StoredWord } from "./state";
import { said } from "./words";

/** How many have to approve. */
export function required(call: Call, application: StoredApplication): number {
  return call.state.affiliations.find(
    ({ id }) => id === application.affiliation_id
  )!.approvals_required;
}

export function refuseSecond({ me }: Call, application: StoredApplication) {
  const own = presentWords(application).find(
    ({ reviewer_id }) => reviewer_id === me.id
  );
  if (own) {
    throw new Refusal(409, said(`errors.said_already.${own.verdict}`));
  }
}

/** One's own word in the present round, made where there is none. */
export function ownWord(call: Call, application: StoredApplication) {
  const { round, words } = application;
  const known = words.find(
    (word) => word.round === round && word.reviewer_id === call.me.id
  );
  if (known) {
    return known;
  }
  const word: StoredWord = {
    id: call.nextId(words),
    round,
    verdict: null,
    reason: null,
    given_at: null,
    private_note: null,
    notes: {},
    reviewer_id: call.me.id,
  };
  words.push(word);
  return word;
}

export function say(
  call: Call,
  application: StoredApplication,
  verdict: NonNullable<ReviewersWord["verdict"]>,
  more: Partial<Pick<ReviewersWord, "notes" | "reason">> = {}
): void {
  Object.assign(ownWord(call, application), {
    verdict,
    given_at: call.now,
    ...more,
  });
}

/** Takes or renews the claim; whoever has it keeps it until it has faded. */
export function take({ me, now }: Call, application: StoredApplication): void {
  const { claimed_at, claimed_by_id } = application;
  if (!claimed_at || !isFresh(claimed_at) || claimed_by_id === me.id) {
    application.claimed_by_id = me.id;
    application.claimed_at = now;
  }
}
