import type {
  Question,
  RegisterRow,
} from "../../assets/javascripts/discourse/lib/records";
import type { Validity } from "../../assets/javascripts/discourse/lib/validity";
import { checkedAnswers } from "./answers";
import type Call from "./call";
import { Refusal } from "./http";
import type { State, StoredVerification } from "./state";
import { said } from "./words";

const DAY_MS = 86_400_000;
const RENEWAL_WINDOW_DAYS = 30;

function later(time: string, days: number): string {
  return new Date(Date.parse(time) + days * DAY_MS).toISOString();
}

function affiliationOf(
  { affiliations }: State,
  { affiliation_id }: StoredVerification
) {
  const affiliation = affiliations.find(({ id }) => id === affiliation_id);
  if (!affiliation) {
    throw new Error(`No affiliation has the id ${affiliation_id}`);
  }
  return affiliation;
}

/** @returns Until when what is given now holds; null is no end. */
export function validUntil(
  state: State,
  affiliationId: number,
  start: string
): string | null {
  const days = state.affiliations.find(
    ({ id }) => id === affiliationId
  )?.validity_days;
  return days ? later(start, days) : null;
}

export function validityOf(
  state: State,
  verification: StoredVerification
): Validity {
  const expires_at = verification.expires_at ?? null;
  if (!expires_at) {
    return { expires_at, ends_at: null, in_grace: false, can_renew: false };
  }
  const { grace_days } = affiliationOf(state, verification);
  const ends_at = later(expires_at, grace_days);
  const now = new Date().toISOString();
  const holds = !verification.ended_at && now < ends_at;
  return {
    expires_at,
    ends_at,
    in_grace: holds && expires_at <= now,
    can_renew: holds && later(expires_at, -RENEWAL_WINDOW_DAYS) <= now,
  };
}

/** What its holder is asked again before it is renewed. */
export function askedAgain(
  state: State,
  verification: StoredVerification
): Question[] {
  return affiliationOf(state, verification).form.filter(
    ({ at_renewal }) => at_renewal
  );
}

/** Whether it belongs among what ends soon. */
export function endsSoon(verification: StoredVerification): boolean {
  const { ended_at, expires_at } = verification;
  return Boolean(
    !ended_at &&
    expires_at &&
    later(expires_at, -RENEWAL_WINDOW_DAYS) <= new Date().toISOString()
  );
}

function extend({ now, state }: Call, verification: StoredVerification): void {
  if (!validityOf(state, verification).can_renew) {
    throw new Refusal(409, said("errors.not_renewable"));
  }
  const { expires_at } = verification;
  verification.expires_at = validUntil(
    state,
    verification.affiliation_id,
    expires_at && expires_at > now ? expires_at : now
  );
}

export function confirm(call: Call): { success: "OK" } {
  const verification = call.verification();
  if (verification.user_id !== call.me.id) {
    throw call.notFound();
  }
  const { can_renew } = validityOf(call.state, verification);
  const questions = can_renew ? askedAgain(call.state, verification) : [];
  checkedAnswers(questions, call.body.answers);
  extend(call, verification);
  verification.confirmed = { at: call.now, questions: questions.length };
  return { success: "OK" };
}

interface Renewed {
  results: {
    id: number;
    verification: RegisterRow | null;
    error: string | null;
  }[];
}

export function renewSeveral(call: Call): Renewed {
  const ids = ((call.body.ids ?? []) as unknown[]).map(Number);
  return {
    results: ids.map((id) => {
      const verification = call.state.verifications.find(
        (other) => other.id === id
      );
      if (!verification) {
        return {
          id,
          verification: null,
          error: said("errors.verification_unknown"),
        };
      }
      let error: string | null = null;
      try {
        extend(call, verification);
        call.tellHolder(
          verification.user_id,
          "renewed",
          verification.affiliation_id
        );
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) {
          throw refusal;
        }
        error = refusal.message;
      }
      return { id, verification: call.views.registerRow(verification), error };
    }),
  };
}
