import { i18n } from "discourse-i18n";
import type { Place } from "discourse/plugins/discourse-verified-members/discourse/lib/chapter-records";
import {
  blankChapter,
  type ChapterDraft,
  draftFromPlan,
  FIELD_OF_ATTRIBUTE,
  inputFromDraft,
} from "./chapter-drafts";
import type { PlannedChapter, SetUp } from "./set-up-records";

/** A chapter that would be made. */
export interface PlannedDraft extends ChapterDraft {
  /** What it is told by, whatever is typed into it. */
  key: string;
}

/** A board that can be given a chapter. */
export interface BoardOption {
  key: string;
  /** Whether the preset proposes it and it would be made, or adopted; or it is just there. */
  kind: "adopt" | "choose" | "make";
  name: string;
  /** The chapter that it would get. */
  draft: PlannedDraft;
}

const GROUP_NAME_MAX = 20;
const SLUG = /\/c\/(?:.*\/)?(?!\d+-category\/)([\w-]*[a-z][\w-]*)\/\d+$/i;

// Names of groups are Latin, those of categories often are not.
function groupNameFor({ id, path }: Place): string {
  const slug = SLUG.exec(path)?.[1]?.replaceAll("-", "_").toLowerCase();
  return slug
    ? `${slug.slice(0, GROUP_NAME_MAX - "_chapter".length)}_chapter`
    : `chapter_${id}`;
}

function proposedOption(
  plan: PlannedChapter,
  categories: Place[]
): BoardOption {
  const key = `proposed-${plan.group_name}`;
  const draft = { ...draftFromPlan(plan, categories), key };
  const adopts = categories.some(({ id }) => String(id) === draft.boardId);
  return {
    key,
    kind: adopts ? "adopt" : "make",
    name: plan.board_name || plan.name,
    draft,
  };
}

function categoryOption(
  category: Place,
  affiliationId: number,
  leader: string
): BoardOption {
  const key = `category-${category.id}`;
  const draft = {
    ...blankChapter(affiliationId),
    boardId: String(category.id),
    groupName: groupNameFor(category),
    key,
    leaders: [leader],
    name: i18n("verified_members.admin.set_up.chapter_of", {
      board: category.name,
    }),
  };
  return { key, kind: "choose", name: category.name, draft };
}

/** Chapters that are there already. */
export function existingChapters({ chapters }: SetUp): PlannedChapter[] {
  return chapters.filter(({ id }) => id !== null);
}

/**
 * Boards that can be given a chapter: those that the preset proposes first, then the
 * forum's categories that have none and are not the zone.
 *
 * @param leader - Username of who leads what nobody is proposed for.
 */
export function boardOptions(setUp: SetUp, leader: string): BoardOption[] {
  const { affiliation, categories, chapters } = setUp;
  const proposed = chapters
    .filter(({ id }) => id === null)
    .map((plan) => proposedOption(plan, categories));
  const taken = new Set([
    ...existingChapters(setUp).map(({ board_id }) => String(board_id)),
    ...proposed.map(({ draft }) => draft.boardId),
    String(affiliation.zone?.id),
  ]);
  const others = categories
    .filter(({ id }) => !taken.has(String(id)))
    .map((category) => categoryOption(category, affiliation.id, leader));
  return [...proposed, ...others];
}

/** What is chosen to begin with: all that the preset proposes, unless it has been seen before. */
export function firstChoice(
  setUp: SetUp,
  options: BoardOption[]
): PlannedDraft[] {
  return existingChapters(setUp).length
    ? []
    : options.filter(({ kind }) => kind !== "choose").map(({ draft }) => draft);
}

/** What the server is sent. */
export function planFromDrafts(drafts: PlannedDraft[]): PlannedChapter[] {
  return drafts.map((draft) => ({ ...inputFromDraft(draft), id: null }));
}

/** A message of the server about one field of one of several chapters. */
export interface PlacedMessage {
  field: keyof ChapterDraft;
  message: string;
  /** Place of the chapter in what was sent. */
  place: number;
}

/** @param messages - By keys such as `"0.group_name"`. */
export function placedMessages(
  messages: Record<string, string>
): PlacedMessage[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const [place, attribute = ""] = key.split(".");
    const field = FIELD_OF_ATTRIBUTE[attribute];
    return field ? [{ field, message, place: Number(place) }] : [];
  });
}
