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
import { openReferral } from "./referrals";
import { reviewedBy } from "./review";
import { remember } from "./revocations";
import type { State, StoredApplication } from "./state";
import { endsSoon, validUntil } from "./validity";
import { refuseSecond, required, say, take } from "./verdicts";
import { isOverTarget } from "./waiting";
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

function isListed(
  state: State,
  application: StoredApplication,
  wanted: string
): boolean {
  switch (wanted) {
    case "over_target":
      return isOverTarget(state, application);
    case "referred":
      return (
        application.state === "pending" &&
        openReferral(application) !== undefined
      );
    default:
      return application.state === wanted;
  }
}

export function queue({ state, views, persona, query }: Call): QueuePage {
  const wanted = query.state ?? "pending";
  const own = reviewedBy(state, persona);
  const seen = state.applications.filter(({ affiliation_id }) =>
    own.includes(affiliation_id)
  );
  const pending = seen
    .filter((application) => application.state === "pending")
    .sort((one, other) => one.submitted_at.localeCompare(other.submitted_at));
  const found = seen
    .filter(
      (application) =>
        isListed(state, application, wanted) &&
        isAbout(query, application.affiliation_id)
    )
    .map((application) => views.row(application))
    .filter((row) => isNamed(query, row.user))
    .sort((one, other) => one.submitted_at.localeCompare(other.submitted_at));
  const { rows, next } = pageOf(
    ["pending", "over_target", "referred"].includes(wanted)
      ? found
      : found.reverse(),
    query
  );
  return {
    applications: rows,
    affiliations: views
      .affiliations()
      .filter(({ id }) => own.includes(id))
      .map((summary) => {
        const {
          reason_templates,
          return_templates,
          approvals_required,
          target_days,
        } = state.affiliations.find(({ id }) => id === summary.id)!;
        return {
          ...summary,
          reason_templates,
          return_templates,
          approvals_required,
          target_days,
        };
      }),
    meta: {
      next,
      pending_count: pending.length,
      over_target_count: pending.filter((application) =>
        isOverTarget(state, application)
      ).length,
      waiting_since: pending[0]?.submitted_at ?? null,
    },
  };
}

export type Reviewed = { application: ApplicationForReview };

export function reviewed(call: Call, application: StoredApplication): Reviewed {
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
  if (reviewed(call, application).application.can_decide) {
    take(call, application);
  }
  return reviewed(call, application);
}

export function undecided(call: Call): StoredApplication {
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
  refuseSecond(call, application);
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
  say(call, application, "approve");
  const { application: now } = reviewed(call, application);
  if (now.approvals.length < required(call, application)) {
    return { application: now };
  }
  call.close(application, "approved", call.role);
  call.state.verifications.push({
    id: call.nextId(call.state.verifications),
    affiliation_id,
    user_id,
    verified_at: call.now,
    verified_by_id: call.me.id,
    expires_at: validUntil(call.state, affiliation_id, call.now),
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
  const reason = givenReason(call);
  say(call, application, "refuse", { reason });
  call.close(application, "refused", call.role, reason);
  call.tellHolder(application.user_id, "refused", application.affiliation_id);
  return reviewed(call, application);
}

export function register({ state, views, query }: Call): RegisterPage {
  const found = state.verifications
    .filter(
      (verification) =>
        isAbout(query, verification.affiliation_id) &&
        ["ended", "answered"].includes(query.state ?? "") ===
          Boolean(verification.ended_at) &&
        (query.state !== "soon" || endsSoon(verification))
    )
    .map((verification) => views.registerRow(verification))
    .filter(
      ({ change, revocation }) =>
        (query.state !== "changed" || change) &&
        (query.state !== "answered" || revocation?.can_uphold)
    )
    .filter((row) => isNamed(query, row.user))
    .sort((one, other) =>
      query.state === "soon"
        ? one.expires_at!.localeCompare(other.expires_at!)
        : other.verified_at.localeCompare(one.verified_at)
    );
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
