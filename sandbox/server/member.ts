import type {
  LabelDetails,
  OwnApplication,
  VerificationPage,
} from "../../assets/javascripts/discourse/lib/records";
import { checkedAnswers } from "./answers";
import { applyRules, obstacleInWords } from "./apply-rules";
import type Call from "./call";
import { takeOver, uploadsFor } from "./evidence";
import { Refusal } from "./http";
import { waitingFor } from "./review";
import { ownRevocations } from "./revocations";
import { FIRST_ROUND, type StoredApplication } from "./state";
import { isShown } from "./views";
import { consentFor, said } from "./words";

export function verificationPage(call: Call): VerificationPage {
  const { state, views, me } = call;
  const mine = state.applications.filter(({ user_id }) => user_id === me.id);
  return {
    affiliations: state.affiliations
      .filter(({ enabled }) => enabled)
      .map((affiliation) => {
        const { id, name, label, icon, color } = affiliation;
        const { authority, description, form, evidence } = affiliation;
        return {
          id,
          name,
          label,
          icon,
          color,
          description,
          form,
          consent: consentFor(affiliation),
          rules: applyRules(state, affiliation, views.person(me.id)),
          authority,
          evidence,
          uploads: uploadsFor(call, affiliation),
        };
      }),
    known_affiliations: views.affiliations(),
    applications: mine
      .map((application) => views.own(application))
      .sort((one, other) => other.submitted_at.localeCompare(one.submitted_at)),
    verifications: state.verifications
      .filter(({ user_id, ended_at }) => user_id === me.id && !ended_at)
      .map((verification) => views.ownVerification(verification)),
    revocations: ownRevocations(call),
    to_review: waitingFor(call),
  };
}

export function apply(call: Call): { application: OwnApplication } {
  const { state, views, me, body, now } = call;
  const affiliation = state.affiliations.find(
    ({ id, enabled }) => enabled && id === Number(body.affiliation_id)
  );
  if (!affiliation) {
    throw call.notFound();
  }
  if (body.consent_version !== consentFor(affiliation).version) {
    throw new Refusal(422, said("errors.consent_changed"));
  }
  const isOpen = state.applications.some(
    ({ user_id, affiliation_id, state: step }) =>
      user_id === me.id &&
      affiliation_id === affiliation.id &&
      (step === "pending" || step === "returned")
  );
  if (isOpen) {
    throw new Refusal(422, said("errors.applied_already"));
  }
  const obstacle = obstacleInWords(
    applyRules(state, affiliation, views.person(me.id))
  );
  if (obstacle) {
    throw new Refusal(422, obstacle);
  }

  const { form } = affiliation;
  const answers = checkedAnswers(form, body.answers);

  const application: StoredApplication = {
    id: call.nextId(state.applications),
    affiliation_id: affiliation.id,
    user_id: me.id,
    state: "pending",
    submitted_at: now,
    waiting_since: now,
    authority: affiliation.authority,
    decided_at: null,
    decided_by_id: null,
    reason: null,
    wiped_at: null,
    evidence_wiped_at: null,
    files: takeOver(call, affiliation),
    questions: form,
    answers,
    timeline: [{ kind: "submitted", at: now, role: "applicant", reason: null }],
    ...FIRST_ROUND,
    words: [],
    referrals: [],
    earlier_answers: [],
  };
  state.applications.push(application);
  return { application: views.own(application) };
}

export function withdraw(call: Call): { application: OwnApplication } {
  const application = call.application();
  if (application.user_id !== call.me.id) {
    throw call.notFound();
  }
  call.close(application, "withdrawn", "applicant");
  return { application: call.views.own(application) };
}

export function renounce(call: Call): { success: "OK" } {
  const verification = call.verification();
  if (verification.user_id !== call.me.id) {
    throw call.notFound();
  }
  verification.ended_at = call.now;
  verification.end_reason = "renounced";
  return { success: "OK" };
}

export function labels(call: Call): { labels: LabelDetails[] } {
  const { state, views, params, persona } = call;
  const username = decodeURIComponent(params[0] ?? "").toLowerCase();
  const person = state.people.find(
    (other) => other.username.toLowerCase() === username
  );
  const shown = state.verifications.filter(
    (verification) =>
      verification.user_id === person?.id && isShown(verification, !persona)
  );
  if (!shown.length) {
    throw call.notFound();
  }
  return {
    labels: shown.map((verification) => ({
      affiliation_id: verification.affiliation_id,
      verified_at: verification.verified_at,
      verified_by: views.summary(verification.verified_by_id),
      method: verification.method,
      valid_until: verification.expires_at ?? null,
    })),
  };
}
