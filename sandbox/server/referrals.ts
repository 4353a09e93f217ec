import type {
  Referral,
  ReferralAnswer,
  Sheet,
} from "../../assets/javascripts/discourse/lib/referral-records";
import { i18n } from "../host/discourse-i18n";
import type Call from "./call";
import { Refusal } from "./http";
import { open, type Reviewed, reviewed, undecided } from "./staff";
import type { StoredApplication, StoredReferral } from "./state";
import { said } from "./words";

const ANSWERS = ["confirmed", "not_confirmed", "no_answer"];

/** The one that no answer has come to. */
export function openReferral({
  referrals,
}: StoredApplication): StoredReferral | undefined {
  return referrals.find(({ closed_at }) => !closed_at);
}

/** Since when somebody outside is asked, and what was asked and answered. */
export function referralsOf(
  { referrals }: StoredApplication,
  summary: Call["views"]["summary"]
): Referral[] {
  return referrals.map(({ answered_by_id, referred_by_id, ...referral }) => ({
    ...referral,
    answered_by: summary(answered_by_id),
    referred_by: summary(referred_by_id),
  }));
}

/** What a decision leaves: to whom it was sent and when. */
export function wipedReferrals(
  { referrals }: StoredApplication,
  at: string
): StoredReferral[] {
  return referrals.map((referral) => ({
    ...referral,
    reference: null,
    note: null,
    closed_at: referral.closed_at ?? at,
  }));
}

/** A reviewer sends it to somebody outside. */
export function refer(call: Call): Reviewed {
  const application = undecided(call);
  const { authority } = application;
  if (!authority) {
    throw new Refusal(422, said("errors.not_to_be_referred"));
  }
  if (openReferral(application)) {
    throw new Refusal(409, said("errors.referred_already"));
  }
  application.referrals.push({
    id: call.nextId(application.referrals),
    authority,
    reference: String(call.body.reference ?? "").trim() || null,
    referred_at: call.now,
    answer: null,
    note: null,
    closed_at: null,
    referred_by_id: call.me.id,
    answered_by_id: null,
  });
  application.claimed_at = null;
  tell(call, application, "referred", authority);
  return reviewed(call, application);
}

/** A reviewer writes down what was answered. */
export function answered(call: Call): Reviewed {
  const application = undecided(call);
  const referral = openReferral(application);
  if (!referral) {
    throw new Refusal(409, said("errors.answered_already"));
  }
  const answer = String(call.body.answer ?? "");
  if (!ANSWERS.includes(answer)) {
    const missing = i18n("form_kit.errors.required");
    throw new Refusal(422, missing, {
      extras: { fields: { answer: missing } },
    });
  }
  referral.answer = answer as ReferralAnswer;
  referral.note = String(call.body.note ?? "").trim() || null;
  referral.answered_by_id = call.me.id;
  referral.closed_at = call.now;
  application.waiting_since = call.now;
  tell(call, application, "referral_answered", referral.authority);
  return reviewed(call, application);
}

/** What somebody outside may see of it. */
export function sheet(call: Call): { sheet: Sheet } {
  const application = call.application();
  if (!application.authority) {
    throw call.notFound();
  }
  open(call);
  const referral = openReferral(application);
  const questions =
    application.questions?.filter(({ on_sheet }) => on_sheet) ?? null;
  return {
    sheet: {
      id: application.id,
      site: i18n("sandbox.forum"),
      affiliation_name: call.state.affiliations.find(
        ({ id }) => id === application.affiliation_id
      )!.name,
      authority: referral?.authority ?? application.authority,
      reference: referral?.reference ?? null,
      questions,
      answers:
        questions &&
        Object.fromEntries(
          questions.map(({ id }) => [id, application.answers?.[id] ?? null])
        ),
    },
  };
}

function tell(
  { now, role }: Call,
  { timeline }: StoredApplication,
  kind: "referral_answered" | "referred",
  authority: string
): void {
  timeline.push({ kind, at: now, role, reason: null, authority });
}
