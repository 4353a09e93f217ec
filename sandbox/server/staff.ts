import type {
  ApplicationForReview,
  QueuePage,
  RegisterPage,
  RegisterRow,
  UserSummary,
} from "../../assets/javascripts/discourse/lib/records";
import { i18n } from "../host/discourse-i18n";
import type Call from "./call";
import { Refusal } from "./http";
import { pageOf } from "./paging";
import { remember } from "./revocations";
import type { StoredApplication } from "./state";
import { said } from "./words";

const REASON_MAX = 1000;

function isAbout(query: Record<string, string>, affiliationId: number) {
  return (
    !query.affiliation_id || Number(query.affiliation_id) === affiliationId
  );
}

function isNamed(query: Record<string, string>, user: UserSummary): boolean {
  const wanted = (query.q ?? "").toLowerCase();
  return `${user.username} ${user.name ?? ""}`.toLowerCase().includes(wanted);
}

export function queue({ state, views, query }: Call): QueuePage {
  const wanted = query.state ?? "pending";
  const pending = state.applications
    .filter((application) => application.state === "pending")
    .sort((one, other) => one.submitted_at.localeCompare(other.submitted_at));
  const found = state.applications
    .filter(
      (application) =>
        application.state === wanted &&
        isAbout(query, application.affiliation_id)
    )
    .map((application) => views.row(application))
    .filter((row) => isNamed(query, row.user))
    .sort((one, other) => one.submitted_at.localeCompare(other.submitted_at));
  const { rows, next } = pageOf(
    wanted === "pending" ? found : found.reverse(),
    query
  );
  return {
    applications: rows,
    affiliations: views.affiliations().map((summary) => ({
      ...summary,
      reason_templates:
        state.affiliations.find(({ id }) => id === summary.id)
          ?.reason_templates ?? [],
    })),
    meta: {
      next,
      pending_count: pending.length,
      waiting_since: pending[0]?.submitted_at ?? null,
    },
  };
}

type Reviewed = { application: ApplicationForReview };

function reviewed(call: Call, application: StoredApplication): Reviewed {
  return { application: call.views.forReview(application, call.me.id) };
}

export function open(call: Call): Reviewed {
  const application = call.application();
  const isFirst = !application.timeline.some(({ kind }) => kind === "opened");
  if (application.user_id !== call.me.id && isFirst) {
    application.timeline.push({
      kind: "opened",
      at: call.now,
      role: call.role,
      reason: null,
    });
  }
  return reviewed(call, application);
}

function undecided(call: Call): StoredApplication {
  const application = call.application();
  if (application.user_id === call.me.id) {
    throw call.notFound();
  }
  if (application.state !== "pending") {
    const decider = call.views.summary(application.decided_by_id);
    throw new Refusal(
      409,
      said(`decided_already.application.${application.state}`, {
        username: decider?.username ?? said("someone"),
      }),
      { error_type: "already_decided", extras: reviewed(call, application) }
    );
  }
  return application;
}

function givenReason(call: Call): string {
  const reason = String(call.body.reason ?? "").trim();
  if (!reason || [...reason].length > REASON_MAX) {
    const message = i18n("sandbox.server.reason_needed", { max: REASON_MAX });
    throw new Refusal(422, message, {
      extras: { fields: { reason: message } },
    });
  }
  return reason;
}

export function approve(call: Call): Reviewed {
  const application = undecided(call);
  const { affiliation_id, user_id } = application;
  call.close(application, "approved", call.role);
  call.state.verifications.push({
    id: call.nextId(call.state.verifications),
    affiliation_id,
    user_id,
    verified_at: call.now,
    verified_by_id: call.me.id,
    method: "application",
    ended_at: null,
    end_reason: null,
    label_visibility: "unasked",
    pauses: [],
    change: null,
  });
  call.tellHolder(user_id, "approved", affiliation_id);
  return reviewed(call, application);
}

export function refuse(call: Call): Reviewed {
  const application = undecided(call);
  call.close(application, "refused", call.role, givenReason(call));
  call.tellHolder(application.user_id, "refused", application.affiliation_id);
  return reviewed(call, application);
}

export function register({ state, views, query }: Call): RegisterPage {
  const found = state.verifications
    .filter(
      ({ affiliation_id, ended_at }) =>
        isAbout(query, affiliation_id) &&
        ["ended", "answered"].includes(query.state ?? "") === Boolean(ended_at)
    )
    .map((verification) => views.registerRow(verification))
    .filter(
      ({ change, revocation }) =>
        (query.state !== "changed" || change) &&
        (query.state !== "answered" || revocation?.can_uphold)
    )
    .filter((row) => isNamed(query, row.user))
    .sort((one, other) => other.verified_at.localeCompare(one.verified_at));
  const { rows, next } = pageOf(found, query);
  return {
    verifications: rows,
    affiliations: views.affiliations(),
    meta: {
      next,
      live_count: state.verifications.filter(({ ended_at }) => !ended_at)
        .length,
      changed_count: state.verifications.filter(
        ({ change, ended_at }) => change && !ended_at
      ).length,
      answered_count: state.revocations.filter(
        ({ answered_at, outcome }) => answered_at && !outcome
      ).length,
    },
  };
}

export function revoke(call: Call): { verification: RegisterRow } {
  const verification = call.verification();
  remember(call, givenReason(call));
  verification.ended_at = call.now;
  verification.end_reason = "revoked";
  call.tellHolder(verification.user_id, "revoked", verification.affiliation_id);
  return { verification: call.views.registerRow(verification) };
}

export function confirmChange(call: Call): { verification: RegisterRow } {
  const verification = call.verification();
  if (verification.change?.changed_at !== call.body.changed_at) {
    throw new Refusal(409, said("errors.changed_again"));
  }
  verification.change = null;
  verification.pauses = verification.pauses.filter(
    (pause) => pause !== "changed"
  );
  call.tellHolder(
    verification.user_id,
    "change_confirmed",
    verification.affiliation_id
  );
  return { verification: call.views.registerRow(verification) };
}
