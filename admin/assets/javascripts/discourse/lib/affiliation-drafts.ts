import type { Joining } from "discourse/plugins/discourse-verified-members/discourse/lib/chapter-records";
import type { EvidenceRule } from "discourse/plugins/discourse-verified-members/discourse/lib/evidence-records";
import type {
  Affiliation,
  AffiliationInput,
  ReasonTemplate,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";
import { draftOf, type QuestionDraft, questionsOf } from "./question-drafts";
import {
  draftOfRules,
  FIELD_OF_RULE,
  NO_RULES,
  type RulesDraft,
  rulesOf,
} from "./rule-drafts";

/** An affiliation as the editor's form holds it. */
export interface AffiliationDraft extends RulesDraft {
  answerReturnWithinDays: number;
  /** A digit, as selects want it. */
  approvalsRequired: string;
  /** Empty for nobody. */
  authority: string;
  badgeId: number | null;
  /** With `#`, as colour fields want it. */
  color: string;
  declineReasons: ReasonTemplate[];
  description: string;
  enabled: boolean;
  evidence: EvidenceRule;
  /** `NEW_GROUP`, or the id of the one to adopt. */
  groupId: string;
  groupName: string;
  icon: string;
  joining: Joining;
  label: string;
  name: string;
  /** What it began with; null for none, and for what is there already. */
  presetId: string | null;
  questions: QuestionDraft[];
  reasons: ReasonTemplate[];
  returnReasons: ReasonTemplate[];
  /** `STAFF_ALONE`, or the id of the group whose members review too. */
  reviewerGroupId: string;
  targetDays: number;
  withBadge: boolean;
}

/** What stands for a group that is still to be made. */
export const NEW_GROUP = "new";
/** What stands for no group of reviewers. */
export const STAFF_ALONE = "staff";

const BLANK: AffiliationInput = {
  name: "",
  label: "",
  description: "",
  icon: "certificate",
  color: "1f5f8b",
  enabled: true,
  group_id: null,
  group_name: null,
  with_badge: true,
  badge_id: null,
  form: [],
  authority: "",
  evidence: "off",
  reason_templates: [],
  return_templates: [],
  approvals_required: 1,
  answer_return_within_days: 14,
  reviewer_group_id: null,
  target_days: 3,
  joining: "verified",
  decline_templates: [],
  ...NO_RULES,
};

function copied(templates: ReasonTemplate[]): ReasonTemplate[] {
  return templates.map((template) => ({ ...template }));
}

function trimmed(templates: ReasonTemplate[]): ReasonTemplate[] {
  return templates.map(({ title, text }) => ({
    title: title.trim(),
    text: text.trim(),
  }));
}

function draft({
  form,
  reason_templates,
  return_templates,
  decline_templates,
  ...rest
}: AffiliationInput): AffiliationDraft {
  return {
    answerReturnWithinDays: rest.answer_return_within_days,
    approvalsRequired: String(rest.approvals_required),
    authority: rest.authority,
    badgeId: rest.badge_id,
    color: `#${rest.color}`,
    declineReasons: copied(decline_templates),
    description: rest.description,
    enabled: rest.enabled,
    evidence: rest.evidence,
    groupId: String(rest.group_id ?? NEW_GROUP),
    groupName: rest.group_name ?? "",
    icon: rest.icon,
    joining: rest.joining,
    label: rest.label,
    name: rest.name,
    presetId: rest.preset_id ?? null,
    questions: form.map(draftOf),
    reasons: copied(reason_templates),
    returnReasons: copied(return_templates),
    reviewerGroupId: String(rest.reviewer_group_id ?? STAFF_ALONE),
    targetDays: rest.target_days,
    withBadge: rest.with_badge,
    ...draftOfRules(rest),
  };
}

/** @param preset - What a new affiliation begins with; blank without. */
export function draftFromPreset(
  preset: AffiliationInput | undefined
): AffiliationDraft {
  return draft({ ...BLANK, ...preset });
}

export function draftFromAffiliation(
  affiliation: Affiliation
): AffiliationDraft {
  const { badge, group } = affiliation;
  return draft({
    ...affiliation,
    group_id: group?.id ?? null,
    group_name: null,
    with_badge: badge !== null,
    badge_id: badge?.id ?? null,
  });
}

/** What the server is sent. */
export function inputFromDraft(data: AffiliationDraft): AffiliationInput {
  const groupId = Number(data.groupId) || null;
  return {
    name: data.name.trim(),
    label: data.label.trim(),
    description: (data.description ?? "").trim(),
    icon: data.icon,
    color: data.color.replace(/^#/, "").toLowerCase(),
    enabled: Boolean(data.enabled),
    group_id: groupId,
    group_name: groupId ? null : data.groupName.trim(),
    with_badge: Boolean(data.withBadge),
    badge_id: data.withBadge ? data.badgeId : null,
    form: questionsOf(data.questions),
    authority: (data.authority ?? "").trim(),
    evidence: data.evidence,
    reason_templates: trimmed(data.reasons),
    return_templates: trimmed(data.returnReasons),
    approvals_required: Number(data.approvalsRequired),
    answer_return_within_days: Number(data.answerReturnWithinDays),
    reviewer_group_id: Number(data.reviewerGroupId) || null,
    target_days: Number(data.targetDays),
    joining: data.joining,
    decline_templates: trimmed(data.declineReasons),
    ...rulesOf(data),
    ...(data.presetId ? { preset_id: data.presetId } : {}),
  };
}

/** Which field of the editor shows what the server says about an attribute. */
export const FIELD_OF_ATTRIBUTE: Record<string, keyof AffiliationDraft> = {
  name: "name",
  label: "label",
  description: "description",
  icon: "icon",
  color: "color",
  group: "groupName",
  group_id: "groupId",
  group_name: "groupName",
  badge_id: "withBadge",
  approvals_required: "approvalsRequired",
  answer_return_within_days: "answerReturnWithinDays",
  target_days: "targetDays",
  authority: "authority",
  reviewer_group_id: "reviewerGroupId",
  evidence: "evidence",
  joining: "joining",
  ...FIELD_OF_RULE,
};
