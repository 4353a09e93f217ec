import type {
  OwnRevocation,
  RegisterRow,
  RevocationForReview,
} from "../../assets/javascripts/discourse/lib/records";
import type Call from "./call";
import { Refusal } from "./http";
import { PERSONAS } from "./personas";
import type { State, StoredRevocation, StoredVerification } from "./state";
import { said } from "./words";

const DAYS_TO_ANSWER = 30;
const DAY = 24 * 60 * 60 * 1000;

type Row = { verification: RegisterRow };

/** What a reviewer sees of the last revocation of something that is revoked. */
export function forReview(
  state: State,
  { id, end_reason }: StoredVerification
): RevocationForReview | null {
  const revocation = state.revocations
    .filter(({ verification_id }) => verification_id === id)
    .at(-1);
  if (!revocation || end_reason !== "revoked") {
    return null;
  }
  const { reason, answer, answered_at, outcome, word } = revocation;
  return {
    reason,
    answer,
    answered_at,
    can_restore: !outcome,
    can_uphold: !outcome && Boolean(answered_at),
    outcome,
    word,
  };
}

function own(state: State, revocation: StoredRevocation): OwnRevocation {
  const { id, verification_id, revoked_at, outcome } = revocation;
  const { reason, answer, answered_at, decided_at, word } = revocation;
  return {
    id,
    affiliation_id:
      state.verifications.find((other) => other.id === verification_id)
        ?.affiliation_id ?? 0,
    revoked_at,
    reason,
    can_answer: !outcome && !answered_at,
    answer_until: new Date(
      Date.parse(revoked_at) + DAYS_TO_ANSWER * DAY
    ).toISOString(),
    answer,
    answered_at,
    outcome: outcome === "upheld" ? outcome : null,
    decided_at,
    word,
  };
}

/** What one's own page shows of what was revoked. */
export function ownRevocations(call: Call): OwnRevocation[] {
  return call.state.revocations
    .filter(
      ({ user_id, outcome }) => user_id === call.me.id && outcome !== "restored"
    )
    .map((revocation) => own(call.state, revocation))
    .reverse();
}

/** Writes down why something is revoked, before it is. */
export function remember(call: Call, reason: string): void {
  const { id, user_id } = call.verification();
  call.state.revocations.push({
    id: call.nextId(call.state.revocations),
    verification_id: id,
    user_id,
    revoked_at: call.now,
    reason,
    answer: null,
    answered_at: null,
    outcome: null,
    decided_at: null,
    word: null,
  });
}

export function sendAnswer(call: Call): { revocation: OwnRevocation } {
  const revocation = call.state.revocations.find(
    ({ id, user_id }) => id === Number(call.params[0]) && user_id === call.me.id
  );
  if (!revocation) {
    throw call.notFound();
  }
  if (revocation.answered_at || revocation.outcome) {
    throw new Refusal(409, said("errors.not_answerable"));
  }
  revocation.answer = String(call.body.answer ?? "");
  revocation.answered_at = call.now;
  for (const reviewer of [PERSONAS.moderator, PERSONAS.admin]) {
    call.tell(reviewer.id, { event: "revocation_answered", count: 1 });
  }
  return { revocation: own(call.state, revocation) };
}

function decided(
  call: Call,
  outcome: "restored" | "upheld",
  word: string | null
): Row {
  const verification = call.endedVerification();
  const revocation = call.state.revocations.find(
    (other) => other.verification_id === verification.id && !other.outcome
  );
  if (!revocation) {
    throw new Refusal(409, said("errors.not_restorable"));
  }
  Object.assign(revocation, {
    outcome,
    word,
    answer: null,
    decided_at: call.now,
  });
  if (outcome === "restored") {
    verification.ended_at = null;
    verification.end_reason = null;
  }
  call.tellHolder(
    verification.user_id,
    outcome === "restored" ? "restored" : "revocation_upheld",
    verification.affiliation_id
  );
  return { verification: call.views.registerRow(verification) };
}

export function restore(call: Call): Row {
  return decided(call, "restored", null);
}

export function uphold(call: Call): Row {
  return decided(call, "upheld", String(call.body.word ?? ""));
}
