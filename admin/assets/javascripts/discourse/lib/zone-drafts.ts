import type { ZoneAccess, ZonePlan } from "./set-up-records";

/** A zone as a form holds it. */
export interface ZoneDraft {
  access: ZoneAccess;
  /** `NEW_CATEGORY`, or the id of the one to adopt. */
  categoryId: string;
  name: string;
}

/** What stands for a category that is still to be made. */
export const NEW_CATEGORY = "new";

export function draftFromZone(plan: ZonePlan): ZoneDraft {
  return {
    access: plan.access,
    categoryId: String(plan.category_id ?? NEW_CATEGORY),
    name: plan.name,
  };
}

/** What may be said about who reads and writes: a new category has no permissions to keep. */
export function accessesFor({
  categoryId,
}: Pick<ZoneDraft, "categoryId">): ZoneAccess[] {
  return categoryId === NEW_CATEGORY
    ? ["everyone_reads", "members_only"]
    : ["everyone_reads", "members_only", "unchanged"];
}

/** What the server is sent. */
export function zoneFromDraft(data: ZoneDraft): ZonePlan {
  return {
    category_id: Number(data.categoryId) || null,
    name: (data.name ?? "").trim(),
    access: data.access,
  };
}

/** Which field shows what the server says about an attribute. */
export const FIELD_OF_ZONE: Record<string, keyof ZoneDraft> = {
  access: "access",
  category_id: "categoryId",
  name: "name",
};
