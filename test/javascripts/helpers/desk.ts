import type Owner from "@ember/owner";
import type RouterService from "@ember/routing/router-service";
import Queue from "discourse/plugins/discourse-verified-members/discourse/lib/queue";
import type {
  Affiliation,
  AffiliationForReview,
  ApplicationForReview,
  QueuePage,
  QueueRow,
  UserSummary,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";
import { NO_RULES } from "discourse/plugins/discourse-verified-members/discourse/lib/rule-drafts";
import { affiliation, question } from "./records";

export const DESK = "/admin/plugins/discourse-verified-members";

/** The queue of the admin panel, before anything was asked of it. */
export function adminQueue(owner: Owner): Queue {
  return new Queue(
    {
      base: `${DESK}/applications`,
      route: "adminPlugins.show.verified-members-applications",
      models: ["discourse-verified-members"],
    },
    owner.lookup("service:router") as RouterService
  );
}

/** Somebody on the forum. */
export function person(own: Partial<UserSummary> = {}): UserSummary {
  return {
    id: 51,
    username: "chunyu",
    name: "Chun Yu",
    avatar_template: "/images/avatar.png",
    ...own,
  };
}

/** A waiting application in the moderators' list. */
export function row(id: number, own: Partial<QueueRow> = {}): QueueRow {
  return {
    id,
    affiliation_id: 7,
    state: "pending",
    round: 1,
    submitted_at: "2026-03-01T08:00:00.000Z",
    waiting_since: "2026-03-01T08:00:00.000Z",
    over_target: false,
    referred_at: null,
    decided_at: null,
    approvals: [],
    claim: null,
    user: person({ id: 50 + id, username: `member${id}` }),
    decided_by: null,
    ...own,
  };
}

/** An affiliation as reviewers know it. */
export function affiliationForReview(
  own: Partial<AffiliationForReview> = {}
): AffiliationForReview {
  return {
    ...affiliation(),
    reason_templates: [{ title: "Not found", text: "Not in the register." }],
    return_templates: [{ title: "Incomplete", text: "Please complete it." }],
    approvals_required: 1,
    target_days: 3,
    ...own,
  };
}

/** A page of the moderators' list. */
export function queuePage(
  applications: QueueRow[],
  meta: Partial<QueuePage["meta"]> = {}
): QueuePage {
  return {
    applications,
    affiliations: [affiliationForReview()],
    meta: {
      next: null,
      pending_count: applications.length,
      over_target_count: 0,
      waiting_since: applications[0]?.submitted_at ?? null,
      ...meta,
    },
  };
}

/** A waiting application, opened. */
export function opened(
  id: number,
  own: Partial<ApplicationForReview> = {}
): ApplicationForReview {
  return {
    ...row(id),
    user: {
      ...person({ id: 50 + id, username: `member${id}` }),
      created_at: "2020-01-01T00:00:00.000Z",
      post_count: 3,
      trust_level: 2,
    },
    reason: null,
    wiped_at: null,
    questions: [question()],
    answers: { branch: "Yiwu" },
    earlier_answers: [],
    verdicts: [],
    authority: "",
    can_refer: false,
    referrals: [],
    answer_due_at: null,
    files: [],
    can_decide: true,
    can_note: true,
    earlier: [],
    ...own,
  };
}

/** The same application once it has been decided. */
export function decided(
  id: number,
  own: Partial<ApplicationForReview> = {}
): ApplicationForReview {
  return opened(id, {
    state: "approved",
    decided_at: "2026-03-02T08:00:00.000Z",
    decided_by: person({ id: 9, username: "colleague" }),
    wiped_at: "2026-03-02T08:00:00.000Z",
    questions: null,
    answers: null,
    earlier_answers: null,
    files: [],
    can_decide: false,
    can_note: false,
    ...own,
  });
}

/** An affiliation as admins edit it. */
export function editedAffiliation(own: Partial<Affiliation> = {}): Affiliation {
  return {
    ...affiliation(),
    description: "Checked by the branch.",
    enabled: true,
    position: 0,
    form: [question({ id: "branch", label: "Branch" })],
    reason_templates: [],
    return_templates: [],
    approvals_required: 1,
    answer_return_within_days: 14,
    target_days: 3,
    authority: "",
    reviewer_group_id: null,
    evidence: "off",
    joining: "verified",
    decline_templates: [],
    ...NO_RULES,
    group: { id: 41, name: "party_branch" },
    badge: null,
    pending_count: 0,
    verified_count: 0,
    ...own,
  };
}
