import { noteKeyOf } from "../../assets/javascripts/discourse/lib/evidence-records";
import type {
  Claim,
  OwnApplication,
} from "../../assets/javascripts/discourse/lib/records";
import { i18n } from "../host/discourse-i18n";
import { checkedAnswers } from "./answers";
import type Call from "./call";
import { replaceFiles } from "./evidence";
import { Refusal } from "./http";
import { correctionOf } from "./rounds";
import { type Reviewed, reviewed, undecided } from "./staff";
import { ownWord, say, take } from "./verdicts";
import { said } from "./words";

const DAY = 24 * 60 * 60 * 1000;

/** A reviewer returns an application for correction. */
export function giveBack(call: Call): Reviewed {
  const application = undecided(call);
  const notes = (call.body.notes ?? {}) as Record<string, string>;
  const isFine =
    Object.keys(notes).length > 0 &&
    Object.entries(notes).every(
      ([id, wrong]) =>
        wrong.trim() &&
        (application.questions?.some((asked) => asked.id === id) ||
          application.files.some((file) => noteKeyOf(file) === id))
    );
  if (!isFine) {
    throw new Refusal(422, said("errors.no_such_question"));
  }
  const reason = String(call.body.reason ?? "").trim() || null;
  const { answer_return_within_days } = call.state.affiliations.find(
    ({ id }) => id === application.affiliation_id
  )!;
  say(call, application, "return", { notes, reason });
  application.state = "returned";
  application.answer_due_at = new Date(
    Date.parse(call.now) + answer_return_within_days * DAY
  ).toISOString();
  application.claimed_at = null;
  application.timeline.push({
    kind: "returned",
    at: call.now,
    role: call.role,
    reason,
  });
  call.tellHolder(application.user_id, "returned", application.affiliation_id);
  return reviewed(call, application);
}

/** The applicant corrects what was asked for. */
export function answer(call: Call): { application: OwnApplication } {
  const application = call.application();
  if (application.user_id !== call.me.id) {
    throw call.notFound();
  }
  const correction = correctionOf(application);
  if (!correction) {
    throw new Refusal(409, said("errors.not_open"));
  }
  const asked = (application.questions ?? []).filter(
    ({ id }) => correction.notes[id]
  );
  const answers = checkedAnswers(asked, call.body.answers);

  replaceFiles(call, application);
  const { answers: before, round } = application;
  application.earlier_answers.push({ round, answers: before ?? {} });
  application.answers = { ...before, ...answers };
  application.round = round + 1;
  application.state = "pending";
  application.waiting_since = call.now;
  application.answer_due_at = null;
  application.timeline.push({
    kind: "answered",
    at: call.now,
    role: "applicant",
    reason: null,
  });
  return { application: call.views.own(application) };
}

export function note(call: Call): Reviewed {
  const application = call.application();
  if (application.answers === null || application.user_id === call.me.id) {
    throw new Refusal(422, i18n("sandbox.not_found"));
  }
  const text = String(call.body.note ?? "").trim();
  ownWord(call, application).private_note = text || null;
  return reviewed(call, application);
}

export function claim(call: Call): { claim: Claim | null } {
  const application = call.application();
  if (reviewed(call, application).application.can_decide) {
    take(call, application);
  }
  return { claim: call.views.claim(application) };
}
