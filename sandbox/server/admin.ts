import {
  draftOfRules,
  NO_RULES,
  rulesOf,
} from "../../admin/assets/javascripts/discourse/lib/rule-drafts";
import type {
  Affiliation,
  AffiliationInput,
  Preset,
} from "../../assets/javascripts/discourse/lib/records";
import { i18n } from "../host/discourse-i18n";
import type Call from "./call";
import type { StoredAffiliation } from "./chapter-state";
import { Refusal } from "./http";
import { REVIEWERS } from "./review";
import { said } from "./words";

const LABEL_MAX = 12;

export function affiliations({ state }: Call): {
  affiliations: Affiliation[];
} {
  return {
    affiliations: state.affiliations.map((affiliation) =>
      counted(state, affiliation)
    ),
  };
}

function counted(
  state: Call["state"],
  affiliation: StoredAffiliation
): Affiliation {
  const isOf = ({ affiliation_id }: { affiliation_id: number }) =>
    affiliation_id === affiliation.id;
  const {
    preset_id: _preset,
    zone_id: _zone,
    posts_this_month: _posts,
    ...rest
  } = affiliation;
  return {
    ...rest,
    pending_count: state.applications.filter(
      (application) => isOf(application) && application.state === "pending"
    ).length,
    verified_count: state.verifications.filter(
      (verification) => isOf(verification) && !verification.ended_at
    ).length,
  };
}

/** The host's own search for groups. */
export function groups({ state }: Call): { id: number; name: string }[] {
  return [
    ...state.affiliations.map(({ group }) => group),
    ...state.chapters.map(({ group }) => group),
    REVIEWERS,
    ...state.groups,
  ].filter((group) => group !== null);
}

export function presets({ state }: Call): { presets: Preset[] } {
  return {
    presets: state.presets.map((preset) => ({
      ...preset,
      title: said(`presets.${preset.id}.title`),
      description: said(`presets.${preset.id}.description`),
    })),
  };
}

function found(call: Call): StoredAffiliation {
  const affiliation = call.state.affiliations.find(
    ({ id }) => id === Number(call.params[0])
  );
  if (!affiliation) {
    throw call.notFound();
  }
  return affiliation;
}

function input(call: Call, known?: Affiliation): AffiliationInput {
  const given = call.body.affiliation as AffiliationInput;
  const fields: Record<string, string> = {};
  if (!given.name?.trim()) {
    fields.name = i18n("form_kit.errors.required");
  } else if (
    call.state.affiliations.some(
      ({ id, name }) =>
        id !== known?.id && name.toLowerCase() === given.name.toLowerCase()
    )
  ) {
    fields.name = i18n("sandbox.server.name_taken");
  }
  if (!given.label?.trim()) {
    fields.label = i18n("form_kit.errors.required");
  } else if ([...given.label].length > LABEL_MAX) {
    fields.label = i18n("form_kit.errors.too_long", { count: LABEL_MAX });
  }
  if (!known && !given.group_id && !given.group_name?.trim()) {
    fields.group_name = i18n("form_kit.errors.required");
  }
  if (Object.keys(fields).length) {
    throw new Refusal(422, Object.values(fields).join(" "), {
      extras: { fields },
    });
  }
  return given;
}

type One = { affiliation: Affiliation };

function kept(
  { state, nextId }: Call,
  given: AffiliationInput,
  known: Affiliation | undefined
): Affiliation {
  const { name, label, description, icon, color, enabled } = given;
  const { evidence } = given;
  const { form, reason_templates, joining, decline_templates, with_badge } =
    given;
  const { return_templates, approvals_required, answer_return_within_days } =
    given;
  const { authority, reviewer_group_id, target_days } = given;
  return {
    id: known?.id ?? nextId(state.affiliations),
    name,
    label,
    description,
    icon,
    color,
    enabled,
    form,
    evidence,
    reason_templates,
    return_templates,
    approvals_required,
    answer_return_within_days,
    target_days,
    authority,
    reviewer_group_id,
    joining,
    decline_templates,
    ...rulesOf(draftOfRules({ ...NO_RULES, ...given })),
    position: known?.position ?? state.affiliations.length,
    group: known?.group ?? {
      id: given.group_id ?? 40 + nextId(state.affiliations),
      name: given.group_name ?? name,
    },
    badge: with_badge
      ? (known?.badge ?? {
          id: given.badge_id ?? 100 + nextId(state.affiliations),
          name,
        })
      : null,
    pending_count: 0,
    verified_count: 0,
  };
}

export function showAffiliation(call: Call): One {
  return { affiliation: counted(call.state, found(call)) };
}

/** @param presetId - Of the preset that the set-up makes it from. */
export function makeAffiliation(
  call: Call,
  given: AffiliationInput,
  presetId: string | null
): StoredAffiliation {
  const affiliation: StoredAffiliation = {
    ...kept(call, given, undefined),
    preset_id: presetId,
    zone_id: null,
    posts_this_month: 0,
  };
  call.state.affiliations.push(affiliation);
  return affiliation;
}

export function createAffiliation(call: Call): One {
  const affiliation = makeAffiliation(call, input(call), null);
  return { affiliation: counted(call.state, affiliation) };
}

export function updateAffiliation(call: Call): One {
  const known = found(call);
  Object.assign(known, kept(call, input(call, known), known));
  return { affiliation: counted(call.state, known) };
}

export function destroyAffiliation(call: Call): { success: "OK" } {
  const { state } = call;
  const affiliation = found(call);
  const isUsed = [...state.applications, ...state.verifications].some(
    ({ affiliation_id }) => affiliation_id === affiliation.id
  );
  if (isUsed) {
    throw new Refusal(422, said("errors.affiliation_in_use"));
  }
  state.affiliations = state.affiliations.filter(
    ({ id }) => id !== affiliation.id
  );
  return { success: "OK" };
}
